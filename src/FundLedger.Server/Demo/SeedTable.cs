using System.Globalization;
using CsvHelper;

namespace FundLedger.Server;

/// <summary>One row of a seed file, by the names of its columns.</summary>
internal sealed class SeedRow(string file, int line, IReadOnlyDictionary<string, string> fields)
{
    public string Text(string column) => fields.TryGetValue(column, out var text)
        ? text
        : throw new InvalidDataException($"{file} has no column {column}.");

    public int Number(string column) => FindNumber(column) ?? throw Wrong(column);

    /// <summary>The number, or null where the field is empty.</summary>
    public int? FindNumber(string column) => Text(column).Length == 0
        ? null
        : int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column);

    public DateOnly Date(string column) => Date(column, Text(column));

    /// <summary>A list of dates with spaces between.</summary>
    public IEnumerable<DateOnly> Dates(string column) => Codes(column).Select(text => Date(column, text));

    /// <summary>A share such as 0.35, in thousandths.</summary>
    public int Thousandths(string column) =>
        decimal.TryParse(Text(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            ? decimal.ToInt32(share * 1000)
            : throw Wrong(column);

    /// <summary>A list of codes with spaces between.</summary>
    public string[] Codes(string column) => Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private DateOnly Date(string column, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(column);

    private InvalidDataException Wrong(string column) =>
        new($"{file}, line {line}: '{Text(column)}' is not a value of {column}.");
}

/// <summary>Reads the seed files of the demo, which are embedded.</summary>
internal static class SeedTable
{
    public static IReadOnlyList<SeedRow> Read(string file)
    {
        var name = $"demo/{file}";
        using var stream = Seeds.Open(name);
        using var csv = CsvReader.Create(stream);
        var rows = new List<SeedRow>();
        while (csv.Read())
            rows.Add(new SeedRow(name, rows.Count + 2, Fields(csv)));
        return rows;
    }

    private static Dictionary<string, string> Fields(CsvReader csv) => Enumerable.Range(0, csv.FieldCount)
        .ToDictionary(field => csv.Headers[field], csv.GetString, StringComparer.Ordinal);
}
