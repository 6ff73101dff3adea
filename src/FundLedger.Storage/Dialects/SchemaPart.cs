using System.Text.RegularExpressions;

namespace FundLedger.Storage;

/// <summary>A table, index, trigger or function of the schema.</summary>
public sealed partial record SchemaPart
{
    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>What it is made of, in a form that can be compared.</summary>
    public string Form { get; init; } = "";

    /// <summary>With one blank where there are several, or ends of lines.</summary>
    public SchemaPart Normal() => this with { Form = Blanks().Replace(Form, " ").Trim() };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
