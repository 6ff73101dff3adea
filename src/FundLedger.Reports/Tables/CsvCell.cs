using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>Cells of RFC 4180 that no spreadsheet takes for a formula.</summary>
public static class CsvCell
{
    public static string Of(object? value, Language language) => value switch
    {
        null => "",
        AmountText amount => amount.ForPrograms,
        RateText rate => rate.ForPrograms,
        CountText count => Refusal.Text(count.Count),
        MeanText mean => mean.Text,
        TermText term => term.ForPrograms ?? "",
        ListText list => Quoted(Harmless(list.ForCsv)),
        FlagText flag => flag.Flag ? "true" : "false",
        bool flag => flag ? "true" : "false",
        string text => Quoted(Harmless(text)),
        LocalName name => Quoted(Harmless(name.In(language))),
        JsonNode node => Quoted(Harmless(node.ToJsonString(JsonRows.Form))),
        _ => Quoted(Refusal.Text(value)),
    };

    /// <summary>A text that begins like a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    private static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quoted(string text) => text.AsSpan().ContainsAny(",\"\r\n")
        ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : text;
}
