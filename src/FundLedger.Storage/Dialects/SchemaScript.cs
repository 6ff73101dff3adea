using System.Text.RegularExpressions;

namespace FundLedger.Storage;

/// <summary>Reads out of a script what it makes: what a server's catalogue is held against.</summary>
internal static partial class SchemaScript
{
    /// <summary>Tables with their columns, indexes with theirs, triggers with their table.</summary>
    public static IEnumerable<SchemaPart> Parts(string script) =>
    [
        .. Table().Matches(script).Select(table => Part("table", table, string.Join(", ", Column().Matches(table.Groups[2].Value).Select(column => column.Groups[1].Value)))),
        .. Index().Matches(script).Select(index => new SchemaPart
        {
            Kind = "index",
            Name = index.Groups[2].Value,
            Form = $"{(index.Groups[1].Success ? "unique " : "")}{index.Groups[3].Value} ({index.Groups[4].Value})",
        }),
        .. Trigger().Matches(script).Select(trigger => Part("trigger", trigger, trigger.Groups[2].Value)),
    ];

    /// <summary>Functions with their bodies.</summary>
    public static IEnumerable<SchemaPart> Functions(string script) =>
        Function().Matches(script).Select(function => Part("function", function, function.Groups[2].Value).Normal());

    /// <summary>The trigger that a statement makes, with its whole text.</summary>
    public static IEnumerable<SchemaPart> Triggers(string statement) =>
        Trigger().Matches(statement).Take(1).Select(trigger => Part("trigger", trigger, statement[trigger.Index..]).Normal());

    private static SchemaPart Part(string kind, Match match, string form) => new() { Kind = kind, Name = match.Groups[1].Value, Form = form };

    [GeneratedRegex(@"^CREATE TABLE (\w+)\s*\((.*?)^\)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s+([a-z]\w*)\s", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex(@"^CREATE (UNIQUE )?INDEX (\w+) ON (\w+) \(([^)]*)\)", RegexOptions.Multiline)]
    private static partial Regex Index();

    [GeneratedRegex(@"^CREATE TRIGGER (\w+)\b[^;]*?\bON (\w+)", RegexOptions.Multiline)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"^CREATE FUNCTION (\w+)\(\).*?\$\$(.*?)\$\$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Function();
}
