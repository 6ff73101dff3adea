using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FundLedger.Commands;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Reads a statement from a file such as those in <c>seeds/statements</c>; what is wrong with it is told with its line.</summary>
public static class StatementReader
{
    private static readonly JsonSerializerOptions Form = CommandJson.With(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));

    /// <param name="json">The text of the file.</param>
    /// <param name="setup">The book that it is for; null: its chart is the standard one, and its funds are not looked up.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.StatementFile"/>, with the line: JSON that cannot be parsed; members that are unknown, missing or of a
    /// wrong type; what <see cref="StatementRules"/> checks.
    /// </exception>
    public static StatementDefinition Read(string json, BookSetup? setup = null)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        try
        {
            var lines = JsonLines.Of(bytes);
            if (lines.Repeated is { } repeated)
                throw new RefusedException(Rule.StatementFile, ("line", lines.RepeatedOn), ("repeated", Texts.Shown(repeated)));
            using var document = JsonDocument.Parse(bytes);
            RecordForm.Check(document.RootElement, typeof(StatementDefinition), "", lines, Rule.StatementFile);
            var definition = document.RootElement.Deserialize<StatementDefinition>(Form)!;
            new StatementRules(definition, setup, lines).Check();
            return definition;
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            throw new RefusedException(Rule.StatementFile, ("line", line), ("problem", new Reason(Because.NotJson, ("line", line), ("position", (fault.BytePositionInLine ?? 0) + 1))));
        }
    }
}
