using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace FundLedger.Server;

/// <summary>Writes results to standard output: tables for people, JSON and CSV for programs.</summary>
internal sealed class Output(TextWriter writer, string format, Language language)
{
    public static Output Of(ParseResult parsed) =>
        new(Console.Out, CommonOptions.FormatOf(parsed), CommonOptions.LanguageOf(parsed));

    public Language Language => language;

    public bool IsText => format == "text";

    public bool IsCsv => format == "csv";

    /// <summary>Chooses the text for the reader.</summary>
    public string In(string zh, string en) => language == Language.Chinese ? zh : en;

    /// <summary>A line for people; nothing for programs.</summary>
    public void Line(string zh, string en)
    {
        if (IsText)
            writer.WriteLine(In(zh, en));
    }

    /// <summary>An object: JSON for programs; what <paramref name="text"/> writes for people.</summary>
    public void Object(JsonObject value, Action text)
    {
        if (IsText)
            text();
        else
            Json(value);
    }

    /// <summary>JSON, whatever the format: for results that are no table.</summary>
    public void Json(JsonNode value) => writer.WriteLine(value.ToJsonString(JsonRows.Form));

    /// <summary>Rows: a JSON array, CSV, or a table.</summary>
    public void Rows<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, string? title = null)
    {
        switch (format)
        {
            case "json":
                WriteJson(rows, columns);
                break;
            case "csv":
                WriteCsv(rows, columns);
                break;
            default:
                WriteTable(rows, columns, title);
                break;
        }
    }

    public void WriteTable<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns, string? title)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        if (title is not null)
            writer.WriteLine(title);
        foreach (var column in columns)
        {
            var heading = new TableColumn(Markup.Escape(column.Title.In(language))) { NoWrap = column.Right };
            table.AddColumn(column.Right ? heading.RightAligned() : heading);
        }

        foreach (var row in rows)
            table.AddRow([.. columns.Select(column => Markup.Escape(CellText.ForPeople(column.Value(row), language)))]);
        NewConsole(writer).Write(table);
    }

    /// <summary>
    /// A console on a writer. Tables are as wide as their figures need, on every machine and in every terminal: one that is
    /// fitted to a narrow terminal would cut amounts, and the layout does not end where columns may not be broken.
    /// </summary>
    private static IAnsiConsole NewConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 400;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private void WriteJson<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        writer.Write('[');
        for (var at = 0; at < rows.Count; at++)
            writer.Write((at > 0 ? "," : "") + JsonRows.Row(rows[at], columns).ToJsonString(JsonRows.Form));
        writer.WriteLine(']');
    }

    /// <summary>Begins CSV of rows that come one at a time: what is returned writes one.</summary>
    public Action<T> Csv<T>(IReadOnlyList<Column<T>> columns)
    {
        writer.WriteLine(string.Join(',', columns.Select(column => column.Name)));
        return row => writer.WriteLine(string.Join(',', columns.Select(column => CsvCell.Of(column.Value(row), language))));
    }

    private void WriteCsv<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        var write = Csv(columns);
        foreach (var row in rows)
            write(row);
    }
}
