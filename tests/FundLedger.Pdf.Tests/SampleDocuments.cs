using System.Globalization;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Pdf.Tests;

/// <summary>Documents that show every element, for tests and for the validators of the formats.</summary>
internal static class SampleDocuments
{
    private static readonly Color Navy = Color.Hex("#17365D");
    private static readonly Color Grey = Color.Hex("#6B7280");
    private static readonly string[] KeyFigures = ["总收入", "总支出"];
    private static readonly string[] Districts = ["东城区", "西城区", "朝阳区", "丰台区", "石景山区", "海淀区", "门头沟区", "房山区", "通州区", "顺义区"];

    public static IEnumerable<(string Name, Document Document)> All =>
        [("report", Report(40)), ("journal", Report(300)), ("voucher", Voucher()), ("english", English())];

    /// <summary>A report: title, key figures, a drawing, a table that carries sums over pages, signatures, links, a list.</summary>
    public static Document Report(int rows) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.A4);
        page.Margin(40);
        page.DefaultTextStyle(style => style.FontSize(8.4f));
        page.Watermark("样张 SAMPLE");
        page.Header().PaddingBottom(8).Row(row =>
        {
            row.RelativeItem().Text("财政报告 Fund reports").FontSize(7.5f).FontColor(Grey);
            row.RelativeItem().Text("截至 2026-03-31").FontSize(7.5f).FontColor(Grey).AlignRight();
        });
        page.Footer().PaddingTop(8).DefaultTextStyle(style => style.FontSize(7.5f).FontColor(Grey)).Text(text =>
        {
            text.AlignRight();
            text.Span("第 ");
            text.CurrentPageNumber();
            text.Span(" 页，共 ");
            text.TotalPages();
            text.Span(" 页");
        });
        page.Content().Column(column => Compose(column, rows));
    })).WithMetadata(Pages.Metadata).WithAttachment(new EmbeddedFile("figures.json", "application/json", "The figures of this report.", file => file.Write("{\"rows\":[]}"u8)));

    public static string Amount(int row) => Text(Units(row));

    /// <summary>A voucher as a form on a sheet of half the size: lines around cells, cells over rows and columns.</summary>
    private static Document Voucher() => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.A5.Landscape());
        page.Margin(30);
        page.Content().Column(column =>
        {
            column.Spacing(6);
            column.Item().SemanticHeader1().Text("记账凭证").FontSize(16).Bold().AlignCenter();
            column.Item().Text("2026年3月31日　　记字第 1208 号").AlignCenter();
            column.Item().Table(table =>
            {
                table.Style(TableStyle.Form);
                table.ColumnsDefinition(columns =>
                {
                    columns.RelativeColumn(2);
                    columns.AutoColumn();
                    columns.ConstantColumn(90);
                    columns.ConstantColumn(90);
                });
                table.Header(header =>
                {
                    header.Cell().RowSpan(2).AlignMiddle().Text("摘要").AlignCenter();
                    header.Cell().RowSpan(2).AlignMiddle().Text("会计科目").AlignCenter();
                    header.Cell().ColumnSpan(2).Text("金额").AlignCenter();
                    header.Cell().Text("借方").AlignCenter();
                    header.Cell().Text("贷方").AlignCenter();
                });
                table.Cell().RowSpan(2).AlignMiddle().Text("拨付社区绩效奖金（第一季度）");
                table.Cell().Text("5001 行政支出");
                table.Cell().Text("1,234.56").AlignRight();
                table.Cell();
                table.Cell().Text("4001 财政拨款收入");
                table.Cell();
                table.Cell().Text("1,234.56").AlignRight();
                table.Row(TableRowKind.Total, cells => cells.Cell().ColumnSpan(4).Text("合计：人民币壹仟贰佰叁拾肆元伍角陆分"));
            });
            column.Item().Row(row =>
            {
                row.Spacing(14);
                foreach (var (office, name) in new[] { ("制单", "喆"), ("审核", "镕"), ("记账", "𬭎") })
                    row.RelativeItem().SignatureLine(office, name);
            });
        });
    })).WithMetadata(Pages.Metadata with { Title = "记账凭证" });

    private static Document English() => Document.Create(document => document.Page(page =>
    {
        page.Content().Column(column =>
        {
            column.Spacing(6);
            column.Item().Section("Fund statement").SemanticHeader1().Text("Fund statement").FontSize(18).Bold();
            column.Item().Text(text =>
            {
                text.Span("What is paid stands beside its document, ");
                text.Span("支付申请单").Language("zh-CN");
                text.Span(".");
            });
            column.Item().Image(Pictures.Png, 60, "Four squares");
            column.Item().Image(Pictures.Jpeg, 60, "A few grey dots");
            column.Item().Image([255, 0, 0, 0, 0, 255], 2, 60, "Red and blue");
        });
    })).WithMetadata(Pages.Metadata with { Title = "Fund statement", Language = "en" });

    private static void Compose(ColumnDescriptor column, int rows)
    {
        column.Spacing(6);
        column.Item().Section("区级财政比较").SemanticHeader1().Text("区级财政收支比较报告").FontSize(18).Bold().FontColor(Navy).LineHeight(1.25f);
        column.Item().Text(text =>
        {
            text.Span("District revenue & expenditure").Language("en");
            text.Span(" · 2026年度 · 单位：人民币元（CNY）");
        });
        column.Item().Row(row =>
        {
            row.Spacing(8);
            foreach (var title in KeyFigures)
                row.RelativeItem().Background(Color.Hex("#F3F6FA")).Padding(8).Text(title);
        });
        column.Item().Drawing(40, "三根柱。", (canvas, area) =>
        {
            for (var i = 0; i < 3; i++)
                canvas.Fill(new Rect(area.X + i * 60, area.Bottom - 10 - i * 15, 40, 10 + i * 15), Navy);
            canvas.Text("万元", new Position(area.Right, area.Bottom - 2), 7.5f, Grey, Alignment.Right);
        });
        column.Item().EnsureSpace(60).Section("明细表", 2).SemanticHeader2().Text("各区明细").FontSize(11.5f).Bold().FontColor(Navy);
        column.Item().Table(table => Compose(table, rows));
        column.Item().ShowEntire().Section("签章", 2).Row(row =>
        {
            row.Spacing(14);
            row.RelativeItem().SignatureLine("制单", "王丽");
            row.RelativeItem().SignatureLine("审核");
        });
        column.Item().Text(text =>
        {
            text.Span("核对：");
            text.Hyperlink("https://example.org/verify/(2026)", "https://example.org/verify/(2026)");
            text.Span("，参见");
            text.SectionLink("明细表", "明细表");
            text.Span("。");
        });
        column.Item().List(list =>
        {
            list.Item("1.").Text("先办后审。");
            list.Item("2.").Text("先审后办。");
        });
    }

    private static void Compose(TableDescriptor table, int rows)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.ConstantColumn(30);
            columns.RelativeColumn();
            columns.ConstantColumn(96);
        });
        table.Header(header =>
        {
            header.Cell().Text("#").AlignRight();
            header.Cell().Text("区");
            header.Cell().Text("收入").AlignRight();
        });
        for (var row = 0; row < rows; row++)
        {
            table.Cell().Text((row + 1).ToString(CultureInfo.InvariantCulture)).AlignRight();
            table.Cell().HeaderOfRow().Text(Districts[row % Districts.Length]);
            table.Cell().Text(Amount(row)).AlignRight();
        }
        table.Row(TableRowKind.Total, cells => Sum(cells, "合计", rows));
        table.CarryForward((cells, carry) => Sum(cells, carry.Forward ? "过次页" : "承前页", carry.Rows));
    }

    private static void Sum(TableCellsDescriptor cells, string title, int rows)
    {
        cells.Cell().ColumnSpan(2).Text(title);
        cells.Cell().Text(Text(Enumerable.Range(0, rows).Sum(Units))).AlignRight();
    }

    private static long Units(int row) => row % 7 * 100_000_000L + row * 7919L + 5;

    private static string Text(long units) => (units / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
