using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Reports;

/// <summary>Rows as JSON, the same for the command line, the API and what is attached to a report.</summary>
public static class JsonRows
{
    /// <summary>Names in camel case; Chinese written as it is.</summary>
    public static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = false,
    };

    /// <summary>A row as an object, a member a column.</summary>
    public static JsonObject Row<T>(T row, IReadOnlyList<Column<T>> columns) =>
        new(columns.Select(column => KeyValuePair.Create(column.Name, CellText.Node(column.Value(row)))));

    /// <summary>Rows as an array of objects.</summary>
    public static JsonArray Of<T>(IEnumerable<T> rows, IReadOnlyList<Column<T>> columns) =>
        new([.. rows.Select(row => Row(row, columns))]);
}
