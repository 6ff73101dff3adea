using System.Text.Encodings.Web;
using System.Text.Json;

namespace FundLedger.Audit;

/// <summary>The form of what is exported for audit: compact JSON with Chinese as it is, and nothing in it that is not checked.</summary>
internal static class JsonForm
{
    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <exception cref="FormatException">When the member is missing or no text.</exception>
    public static string Text(JsonElement json, string member) =>
        json.GetProperty(member).GetString() ?? throw new FormatException($"{member} is missing");

    /// <summary>Reads an object with exactly so many members.</summary>
    /// <exception cref="FormatException">Whatever is wrong with it.</exception>
    public static T Read<T>(JsonElement json, int members, Func<T> read)
    {
        try
        {
            if (json.ValueKind != JsonValueKind.Object)
                throw new FormatException("not an object");
            var value = read();
            return json.EnumerateObject().Count() == members ? value : throw new FormatException("a member that does not belong there");
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or RefusedException or ArgumentException or OverflowException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }
}
