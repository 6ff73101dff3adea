using System.Text;
using Spectre.Console;

namespace FundLedger.Reports;

/// <summary>A report as tables for a terminal. Charts and signatures are for paper.</summary>
public static class TextFile
{
    private const int Wide = 400;

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes UTF-8.</summary>
    public static void Write(Report report, Language language, int? width, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, Plain, leaveOpen: true) { NewLine = "\n" };
        Write(report, language, width, text, cancellation);
    }

    /// <param name="report">The report.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="width">How wide the terminal is, in columns; null: as wide as the tables need.</param>
    /// <param name="text">Where it is written.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Write(Report report, Language language, int? width, TextWriter text, CancellationToken cancellation)
    {
        text.WriteLine(HeadOf(report, language));
        foreach (var (title, value) in report.Scope)
            text.WriteLine($"{title.In(language)} {value.In(language)}");
        foreach (var part in report.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(part, language, width, text);
        }
    }

    private static string HeadOf(Report report, Language language)
    {
        var source = report.Source;
        var (title, name) = (report.Title.In(language), source.Name.In(language));
        return language == Language.Chinese
            ? $"{title}  {name}  截至 {Refusal.Text(source.Date)}（{Refusal.Text(source.KnownAt)} 前所记）  （{source.Currency.Code}）"
            : $"{title}  {name}  as of {Refusal.Text(source.Date)} (recorded by {Refusal.Text(source.KnownAt)})  ({source.Currency.Code})";
    }

    private static void Write(ReportPart part, Language language, int? width, TextWriter text)
    {
        switch (part)
        {
            case KeyFigures figures:
                foreach (var figure in figures.Figures)
                    text.WriteLine($"{figure.Title.In(language)} {CellText.ForPeople(figure.Value, language)}");
                break;
            case Note note:
                text.WriteLine(note.Text.In(language));
                break;
            case Heading heading:
                text.WriteLine(heading.Text.In(language));
                break;
            case ReportTable table:
                Write(table.ForPeople(), language, width, text);
                break;
            case DrawnPart drawn:
                foreach (var table in drawn.Tables)
                    Write(table.ForPeople(), language, width, text);
                break;
        }
    }

    private static void Write(ReportTable table, Language language, int? width, TextWriter text)
    {
        if (table.Rows.Count == 0)
        {
            text.WriteLine((table.Title, language) switch
            {
                (null, Language.Chinese) => "无",
                (null, _) => "None",
                (var title, Language.Chinese) => $"{title.Zh}：无",
                var (title, _) => $"{title.In(language)}: none",
            });
            return;
        }

        var drawn = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        if (table.Title is { } name)
            text.WriteLine(name.In(language));
        foreach (var column in table.Columns)
        {
            var heading = new TableColumn(Markup.Escape(column.Title.In(language))) { NoWrap = column.Right };
            drawn.AddColumn(column.Right ? heading.RightAligned() : heading);
        }

        foreach (var row in table.Rows)
            drawn.AddRow([.. row.Values.Select(value => Markup.Escape(value is null && row.Kind != RowKind.Body ? "" : CellText.ForPeople(value, language)))]);
        ConsoleOn(text, width ?? Wide).Write(drawn);
    }

    private static IAnsiConsole ConsoleOn(TextWriter text, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
