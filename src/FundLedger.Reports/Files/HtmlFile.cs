using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FundLedger.Reports;

/// <summary>
/// A report as HTML: a page that stands alone, and the article in it, which other pages show too. It holds no script and no
/// link; every table has a caption and heads, every chart a table of what it draws.
/// </summary>
public static class HtmlFile
{
    private const float ChartWidth = 640;

    private const string Style = """
        :root{color-scheme:light dark;--ink:light-dark(#1c2430,#e6e9ee);--faint:light-dark(#5a6575,#9aa5b4);--edge:light-dark(#d5dae1,#39424f);--bad:light-dark(#b3261e,#ff8a80);--good:light-dark(#1b6e3c,#7fd6a2)}
        body{margin:0 auto;max-width:72rem;padding:1rem;font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink)}
        h1{font-size:1.4rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
        dl{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0}dl>div{display:flex;flex-direction:column}dt{color:var(--faint);font-size:.85em}dd{margin:0}
        .figures dd{font-size:1.2em;font-variant-numeric:tabular-nums}
        .wide{overflow-x:auto;margin:.75rem 0}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-weight:600;padding:.25rem 0}th,td{padding:.2rem .6rem;border-bottom:1px solid var(--edge);text-align:left;vertical-align:top}
        thead th{color:var(--faint);font-weight:500;border-bottom-width:2px}.number{text-align:right;white-space:nowrap}
        .subtotal>*,.total>*,.group>*{font-weight:600}.total>*{border-top:2px solid var(--edge)}.bad,.below{color:var(--bad)}.good{color:var(--good)}
        figure{margin:1rem 0}figcaption{font-weight:600}svg{max-width:40rem;width:100%;height:auto;background:#fff}
        footer{margin-top:1.5rem;color:var(--faint);font-size:.8em;overflow-wrap:anywhere}
        @media print{.wide{overflow:visible}details{display:none}}
        """;

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What a content security policy names the page's style by: <c>'sha256-…'</c>.</summary>
    public static string StyleSource { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Writes a page that stands alone, UTF-8.</summary>
    public static void Write(Report report, ReportLanguage language, Stream output, CancellationToken cancellation)
    {
        using var html = new StreamWriter(output, Plain, leaveOpen: true) { NewLine = "\n" };
        html.WriteLine("<!DOCTYPE html>");
        html.WriteLine($"<html lang=\"{(language.One() == Language.English ? "en" : "zh-CN")}\">");
        html.WriteLine($"<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{Text(report.Title.In(language))}</title><style>{Style}</style></head>");
        html.WriteLine("<body><main>");
        html.WriteLine($"<h1>{Text(report.Title.In(language))}</h1>");
        WriteArticle(report, language, html, cancellation);
        html.WriteLine("</main></body></html>");
    }

    /// <summary>Writes what is below the title: scope, figures, tables, charts, and what it was read from.</summary>
    public static void WriteArticle(Report report, ReportLanguage language, TextWriter html, CancellationToken cancellation)
    {
        var page = new Page(html, language, report.Source.Currency, cancellation);
        html.WriteLine($"<article class=\"report\" id=\"{Text(report.Kind)}\">");
        page.Pairs("scope", [(new("账套", "Book"), report.Source.Name), (new("截至", "As of"), Both(Refusal.Text(report.Source.Date))), .. report.Scope]);
        foreach (var part in report.Parts)
            page.Write(part);
        html.WriteLine($"<footer>{Text(new LocalName("记录至", "Recorded by").In(language))} {Refusal.Text(report.Source.KnownAt)} · {report.Source.HeadSeq} · <code>{report.Source.Head}</code></footer>");
        html.WriteLine("</article>");
    }

    private static LocalName Both(string text) => new(text, text);

    private static string Text(string text) => Encoder.Encode(text);

    private sealed class Page(TextWriter html, ReportLanguage language, Currency currency, CancellationToken cancellation)
    {
        public void Write(ReportPart part)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (part)
            {
                case KeyFigures figures:
                    Pairs("figures", figures.Figures.Select(figure => (figure.Title, Both(ValueOf(figure.Value)), figure.Tone)));
                    break;
                case Note note:
                    html.WriteLine($"<p{ClassOf(note.Tone)}>{In(note.Text)}</p>");
                    break;
                case Heading heading:
                    html.WriteLine($"<h2>{In(heading.Text)}</h2>");
                    break;
                case ChartPart chart:
                    Write(chart);
                    break;
                case Signatures signatures:
                    Pairs("signatures", signatures.Blocks.Select(block => (block.Office, block.Person ?? Both("　"))));
                    break;
                case ReportTable table:
                    Write(table.ForPeople());
                    break;
                case DrawnPart drawn:
                    foreach (var table in drawn.Tables)
                        Write(table.ForPeople());
                    break;
            }
        }

        public void Pairs(string name, IEnumerable<(LocalName Title, LocalName Value)> pairs) =>
            Pairs(name, pairs.Select(pair => (pair.Title, pair.Value, Tone.Plain)));

        private void Pairs(string name, IEnumerable<(LocalName Title, LocalName Value, Tone Tone)> pairs)
        {
            html.WriteLine($"<dl class=\"{name}\">");
            foreach (var (title, value, tone) in pairs)
                html.WriteLine($"<div><dt>{In(title)}</dt><dd{ClassOf(tone)}>{In(value)}</dd></div>");
            html.WriteLine("</dl>");
        }

        private void Write(ChartPart chart)
        {
            html.WriteLine($"<figure><figcaption>{In(chart.Title)}</figcaption>");
            html.WriteLine(ChartSvg.Of(chart, ChartWidth, new ChartReader(language, currency)));
            html.WriteLine($"<details><summary>{In(new("所绘数据", "The numbers drawn"))}</summary>");
            Write(ChartTable.Of(chart));
            html.WriteLine("</details></figure>");
        }

        private void Write(ReportTable table)
        {
            html.WriteLine("<div class=\"wide\"><table>");
            if (table.Title is { } title)
                html.WriteLine($"<caption>{In(title)}</caption>");
            html.WriteLine($"<thead><tr>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\"{(column.Right ? " class=\"number\"" : "")}>{In(column.Title)}</th>"))}</tr></thead>");
            html.WriteLine("<tbody>");
            foreach (var row in table.Rows)
                Write(table, row);
            if (table.Rows.Count == 0)
                html.WriteLine($"<tr><td colspan=\"{table.Columns.Count}\">{In(new("无", "None"))}</td></tr>");
            html.WriteLine("</tbody></table></div>");
        }

        private void Write(ReportTable table, ReportRow row)
        {
            cancellation.ThrowIfCancellationRequested();
            html.Write(row.Kind == RowKind.Body ? "<tr>" : $"<tr class=\"{row.Kind.Name()}\">");
            if (row.Kind == RowKind.Group)
                html.Write($"<th scope=\"rowgroup\" colspan=\"{table.Columns.Count}\">{Text(ValueOf(row.Values[0]))}</th>");
            for (var at = 0; at < row.Values.Count && row.Kind != RowKind.Group; at++)
            {
                var value = row.Values[at] is null && row.Kind != RowKind.Body ? "" : ValueOf(row.Values[at]);
                var css = table.Columns[at].Right ? row.Values[at] is AmountText { MinorUnits: var units } && units < 0 ? " class=\"number below\"" : " class=\"number\"" : "";
                html.Write(at == 0 ? $"<th scope=\"row\"{css}>{Text(value)}</th>" : $"<td{css}>{Text(value)}</td>");
            }

            html.WriteLine("</tr>");
        }

        private string ValueOf(object? value) => value switch
        {
            LocalName name => name.In(language),
            TermText term => term.ForPeople.In(language),
            ListText list => list.ForPeople.In(language),
            FlagText flag => flag.ForPeople.In(language),
            _ => CellText.ForPeople(value, language.One()),
        };

        private string In(LocalName name) => Text(name.In(language));

        private static string ClassOf(Tone tone) => tone switch
        {
            Tone.Plain => "",
            Tone.Good => " class=\"good\"",
            Tone.Bad => " class=\"bad\"",
        };
    }
}
