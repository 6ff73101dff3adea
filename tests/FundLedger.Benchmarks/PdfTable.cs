using System.Globalization;
using System.Text;
using FundLedger.Pdf;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Benchmarks;

/// <summary>A table of districts, as our document and as a page for a browser.</summary>
internal sealed class PdfTable(int rows)
{
    private static readonly string[] Titles = ["#", "区", "District", "收入", "支出", "结余"];
    private static readonly (string Zh, string En)[] Districts =
        [("东城区", "Dongcheng"), ("西城区", "Xicheng"), ("朝阳区", "Chaoyang"), ("丰台区", "Fengtai"), ("石景山区", "Shijingshan"), ("海淀区", "Haidian"), ("门头沟区", "Mentougou")];

    private readonly List<string[]> _rows = [.. Enumerable.Range(0, rows).Select(Row)];

    public (byte[] Bytes, int Pages) Pdf()
    {
        using var output = new MemoryStream();
        var pages = Document.Create(document => document.Page(page =>
        {
            page.Margin(40);
            page.DefaultTextStyle(style => style.FontSize(9));
            page.Footer().AlignRight().Text(text => text.CurrentPageNumber());
            page.Content().Column(column =>
            {
                column.Item().Section("区级财政收支比较").SemanticHeader1().Text("区级财政收支比较").FontSize(18).Bold();
                column.Item().Table(Compose);
            });
        })).WithMetadata(new DocumentMetadata { Title = "区级财政收支比较", Created = DateTimeOffset.UnixEpoch }).GeneratePdf(output);
        return (output.ToArray(), pages);
    }

    public string Html()
    {
        var html = new StringBuilder("""
            <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>区级财政收支比较</title><style>
            @font-face { font-family: N; src: url(regular.ttf) } @font-face { font-family: N; font-weight: bold; src: url(bold.ttf) }
            @page { size: A4; margin: 40pt } body { font: 9pt/1.35 N; margin: 0 } h1 { font-size: 18pt; margin: 0 }
            table { width: 100%; border-collapse: collapse } td, th { padding: 4.2pt 4pt; border-bottom: .4pt solid #d5dce6; text-align: left }
            thead { background: #17365d; color: white } tr { break-inside: avoid } :is(td, th):is(:first-child, :nth-child(n + 4)) { text-align: right }
            </style></head><body><h1>区级财政收支比较</h1><table><thead><tr>
            """);
        foreach (var title in Titles)
            html.Append("<th>").Append(title).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in _rows)
            html.Append("<tr><td>").AppendJoin("</td><td>", row).Append("</td></tr>");
        return html.Append("</tbody></table></body></html>").ToString();
    }

    private void Compose(TableDescriptor table)
    {
        table.Style(TableStyle.Figures with { PaddingY = 4.2f });
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(36);
            columns.ConstantColumn(70);
            columns.RelativeColumn();
            for (var amount = 0; amount < 3; amount++)
                columns.ConstantColumn(96);
        });
        table.Header(header => Compose(header.Cell, Titles));
        foreach (var row in _rows)
            Compose(table.Cell, row);
    }

    private static void Compose(Func<TableCellContainer> cell, string[] row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            var text = cell().Text(row[column]);
            if (column is 0 or > 2)
                text.AlignRight();
        }
    }

    private static string[] Row(int at)
    {
        var (zh, en) = Districts[at % Districts.Length];
        var (revenue, expenditure) = (at * 7_919_313_17L % 90_000_000_000, at * 104_729_77L % 90_000_000_000);
        return [(at + 1).ToString(CultureInfo.InvariantCulture), zh, en, Amount(revenue), Amount(expenditure), Amount(revenue - expenditure)];
    }

    private static string Amount(long units) => new AmountText(units, 2).ForPeople;
}
