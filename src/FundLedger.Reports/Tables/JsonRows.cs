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
    public static JsonObject Row<T>(T row, IReadOnlyList<Column<T>> columns)
    {
        var json = new JsonObject();
        foreach (var column in columns)
        {
            var value = CellText.Node(column.Value(row));
            if (value is not null || !column.IsOptional)
                json.Add(column.Name, value);
        }

        return json;
    }

    /// <summary>Rows as an array of objects.</summary>
    public static JsonArray Of<T>(IEnumerable<T> rows, IReadOnlyList<Column<T>> columns) =>
        new([.. rows.Select(row => Row(row, columns))]);
}
