using System.Text.RegularExpressions;

namespace FundLedger.Tests.Layers;

/// <summary>A file of the library.</summary>
/// <param name="File">Its path from the library's folder.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record LibrarySource(string File, string Text)
{
    /// <summary>The first-level folder.</summary>
    public string Folder { get; } = File.Split('/')[0];

    public string? Namespace { get; } = NamespaceLine().Match(Text) is { Success: true } line ? line.Groups[1].Value : null;

    /// <summary>Without comments and texts; what a text has filled in stays.</summary>
    public string Code { get; } = Plain().Replace(Comment().Replace(Text, ""), "");

    /// <summary>The types that it declares, but for those within others.</summary>
    public IReadOnlyList<string> Types => [.. Declaration().Matches(Text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*//.*$|(?<=[;,{}]) //.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<!\$)""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:public|internal)(?: sealed| abstract| static| partial| readonly)* (?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
