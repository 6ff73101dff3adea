using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>
/// A report as JSON: <c>{kind, title, source, scope, options, keyFigures, tables}</c>. A member is never renamed. Rows that are
/// no plain ones say so in a member <c>rowKind</c>: group, subtotal or total.
/// </summary>
public static class JsonFile
{
    public static JsonObject Of(Report report) => new()
    {
        ["kind"] = report.Kind,
        ["title"] = CellText.Node(report.Title),
        ["source"] = Source(report.Source),
        ["scope"] = new JsonArray([.. report.Scope.Select(scope => new JsonObject
        {
            ["title"] = CellText.Node(scope.Title),
            ["value"] = CellText.Node(scope.Value),
        })]),
        ["options"] = new JsonObject(report.Options.OrderBy(option => option.Key, StringComparer.Ordinal)
            .Select(option => KeyValuePair.Create(option.Key, (JsonNode?)option.Value))),
        ["keyFigures"] = new JsonObject(report.Parts.OfType<KeyFigures>().Select(figures => KeyValuePair.Create(figures.Name, (JsonNode?)Of(figures)))),
        ["tables"] = new JsonObject(report.Tables.Select(table => KeyValuePair.Create(table.Name, (JsonNode?)Rows(table)))),
    };

    /// <summary>UTF-8, ending in a line break.</summary>
    public static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonRows.Form.Encoder }))
            Of(report).WriteTo(writer);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static JsonObject Source(ReportSource source) => new()
    {
        ["book"] = source.Book,
        ["name"] = CellText.Node(source.Name),
        ["currency"] = source.Currency.Code,
        ["asOf"] = Refusal.Text(source.Date),
        ["knownAt"] = Refusal.Text(source.KnownAt),
        ["headSeq"] = source.HeadSeq,
        ["head"] = source.Head,
    };

    private static JsonObject Of(KeyFigures figures) =>
        new(figures.Figures.Select(figure => KeyValuePair.Create(figure.Name, CellText.Node(figure.Value))));

    private static JsonArray Rows(ReportTable table) => new([.. table.Rows.Select(row => Row(table, row))]);

    private static JsonObject Row(ReportTable table, ReportRow row)
    {
        var json = new JsonObject(table.Columns.Select((column, i) => KeyValuePair.Create(column.Name, CellText.Node(row.Values[i]))));
        if (row.Kind != RowKind.Body)
            json["rowKind"] = row.Kind.Name();
        return json;
    }
}
