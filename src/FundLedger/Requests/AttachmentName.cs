using System.Buffers;

namespace FundLedger.Requests;

/// <summary>The name of a file: one that every system can keep, and that says what the file is.</summary>
internal static class AttachmentName
{
    private const int MaxLength = 200;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:*?\"<>|");

    /// <summary>What Windows takes for a device, whatever follows its first full stop.</summary>
    private static readonly HashSet<string> Devices = new(
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        .. "0123456789¹²³".SelectMany(number => new[] { $"COM{number}", $"LPT{number}" }),
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the name of a file of a type; null: nothing.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.TextTooLong"/>, or <see cref="Rule.TextCharacter"/> for what is not seen.</exception>
    public static Reason? ProblemOf(string name, AttachmentType type)
    {
        Texts.Text(name, "name", MaxLength);
        if (name.Length == 0 || IsEdge(name[0]) || IsEdge(name[^1]) || name.AsSpan().ContainsAny(NotInNames) || Devices.Contains(name.Split('.')[0].TrimEnd()))
            return new Reason(Because.FileName, ("most", MaxLength), ("signs", "/ \\ : * ? \" < > |"));
        return type.Fits(name) ? null : new Reason(Because.FileNameOfAnotherType,
            ("type", type.MediaType), ("extensions", string.Join(" / ", type.Extensions)));
    }

    private static bool IsEdge(char c) => c == '.' || char.IsWhiteSpace(c);
}
