using System.Text;
using System.Text.Encodings.Web;

namespace FundLedger.Reports;

/// <summary>A report as HTML: a page of its own, whose body is what pages show too.</summary>
public static class HtmlFile
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a whole page, UTF-8.</summary>
    public static void Write(Report report, ReportLanguage language, Stream output, CancellationToken cancellation)
    {
        using var html = new StreamWriter(output, Plain, leaveOpen: true) { NewLine = "\n" };
        html.WriteLine("<!DOCTYPE html>");
        html.WriteLine($"<html lang=\"{(language.One() == Language.English ? "en" : "zh-CN")}\">");
        html.WriteLine($"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(report.Title.In(language))}</title></head>");
        html.WriteLine("<body>");
        WriteBody(report, language, html, cancellation);
        html.WriteLine("</body></html>");
    }

    /// <summary>Writes an article with the report.</summary>
    public static void WriteBody(Report report, ReportLanguage language, TextWriter html, CancellationToken cancellation)
    {
        html.WriteLine($"<article class=\"report\" data-kind=\"{Text(report.Kind)}\">");
        html.WriteLine($"<h1>{Text(report.Title.In(language))}</h1>");
        html.WriteLine("<dl class=\"scope\">");
        foreach (var (title, value) in report.Scope)
            html.WriteLine($"<dt>{Text(title.In(language))}</dt><dd>{Text(value.In(language))}</dd>");
        html.WriteLine("</dl>");
        foreach (var part in report.Parts)
            Write(part, language, html, cancellation);
        html.WriteLine("</article>");
    }

    private static void Write(ReportPart part, ReportLanguage language, TextWriter html, CancellationToken cancellation)
    {
        switch (part)
        {
            case KeyFigures figures:
                html.WriteLine("<dl class=\"figures\">");
                foreach (var figure in figures.Figures)
                    html.WriteLine($"<dt>{Text(figure.Title.In(language))}</dt><dd>{Text(CellText.ForPeople(figure.Value, language.One()))}</dd>");
                html.WriteLine("</dl>");
                break;
            case Note note:
                html.WriteLine($"<p>{Text(note.Text.In(language))}</p>");
                break;
            case Heading heading:
                html.WriteLine($"<h2>{Text(heading.Text.In(language))}</h2>");
                break;
            case ReportTable table:
                Write(table.ForPeople(), language, html, cancellation);
                break;
            case DrawnPart drawn:
                foreach (var table in drawn.Tables)
                    Write(table.ForPeople(), language, html, cancellation);
                break;
        }
    }

    private static void Write(ReportTable table, ReportLanguage language, TextWriter html, CancellationToken cancellation)
    {
        html.WriteLine("<table>");
        if (table.Title is { } title)
            html.WriteLine($"<caption>{Text(title.In(language))}</caption>");
        html.WriteLine($"<thead><tr>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\"{(column.Right ? " class=\"number\"" : "")}>{Text(column.Title.In(language))}</th>"))}</tr></thead>");
        html.WriteLine("<tbody>");
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            html.Write(row.Kind == RowKind.Body ? "<tr>" : $"<tr class=\"{row.Kind.Name()}\">");
            for (var at = 0; at < row.Values.Count; at++)
                html.Write($"<td{(table.Columns[at].Right ? " class=\"number\"" : "")}>{Text(row.Values[at] is null && row.Kind != RowKind.Body ? "" : CellText.ForPeople(row.Values[at], language.One()))}</td>");
            html.WriteLine("</tr>");
        }

        html.WriteLine("</tbody></table>");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
