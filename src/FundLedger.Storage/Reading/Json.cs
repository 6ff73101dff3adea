using System.Text.Json;

namespace FundLedger.Storage;

/// <summary>Sets as parameters: every database takes a JSON array.</summary>
internal static class Json
{
    public static string Of<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);
}
