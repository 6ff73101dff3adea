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

    private static readonly LocalName Form = new(
        $"文件名应为 1 至 {MaxLength} 个字符，不含 / \\ : * ? \" < > |，不以句点或空格开头或结尾，且不是 CON、NUL 等系统保留名",
        $"a name has 1 to {MaxLength} characters, none of / \\ : * ? \" < > |, no full stop or space at its beginning or end, and is none that Windows keeps, such as CON");

    /// <summary>What is wrong with the name of a file of a type; null: nothing.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.TextTooLong"/>, or <see cref="Rule.TextCharacter"/> for what is not seen.</exception>
    public static LocalName? ProblemOf(string name, AttachmentType type)
    {
        Texts.Text(name, "name", MaxLength);
        if (name.Length == 0 || IsEdge(name[0]) || IsEdge(name[^1]) || name.AsSpan().ContainsAny(NotInNames) || Devices.Contains(name.Split('.')[0].TrimEnd()))
            return Form;
        return type.Fits(name) ? null : new LocalName(
            $"{type.MediaType} 的文件名应以 {string.Join(" 或 ", type.Extensions)} 结尾",
            $"the name of a file of type {type.MediaType} ends with {string.Join(" or ", type.Extensions)}");
    }

    private static bool IsEdge(char c) => c == '.' || char.IsWhiteSpace(c);
}
