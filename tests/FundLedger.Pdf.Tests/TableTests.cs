using System.Globalization;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Pdf.Tests;

[TestClass]
public sealed class TableTests
{
    private static readonly TableStyle Bare = TableStyle.Plain;

    [TestMethod]
    public void GeneratePdf_LongTable_HasItsHeaderOnEveryPageAndSplitsNoRow()
    {
        // Fifteen lines a page: the header and seven rows of two lines.
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 1);
            table.Header(header => header.Cell().Text("题"));
            for (var row = 0; row < 10; row++)
                table.Cell().Text($"{(char)('a' + row)}\n{(char)('A' + row)}");
        }));

        Assert.AreSequenceEqual((string[])["题aAbBcCdDeEfFgG", "题hHiIjJ"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_RowHigherThanAPage_IsSplit()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Header(header => header.Cell().ColumnSpan(2).Text("题"));
            table.Cell().Text("a");
            table.Cell().Text("b");
            table.Cell().Text(string.Join('\n', Enumerable.Range(1, 20).Select(line => (char)('A' + line - 1))));
            table.Cell().Text("c");
            table.Cell().Text("d");
            table.Cell().Text("e");
        }));

        Assert.AreSequenceEqual((string[])["题ab", "题ABCDEFGHIJKLMNc", "题OPQRSTde"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_SumsCarriedForward_AreThoseOfTheRowsAbove()
    {
        var amounts = Enumerable.Range(1, 40).ToList();
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            foreach (var amount in amounts)
            {
                table.Cell().Text("行");
                table.Cell().Text(Text(amount)).AlignRight();
            }
            table.Row(TableRowKind.Total, cells => Sum(cells, "合计", amounts.Count));
            table.CarryForward((cells, carry) => Sum(cells, carry.Forward ? "过次页" : "承前页", carry.Rows));
        }));

        var texts = Pages.Texts(pdf);
        Assert.HasCount(3, texts);
        // Fifteen lines a page: fourteen rows and 过次页; then 承前页, thirteen rows and 过次页.
        Assert.EndsWith("行14过次页105", texts[0]);
        Assert.StartsWith("承前页105行15", texts[1]);
        Assert.EndsWith("行27过次页378", texts[1]);
        Assert.StartsWith("承前页378行28", texts[2]);
        Assert.EndsWith("行40合计820", texts[2]);

        void Sum(TableCellsDescriptor cells, string title, int rows)
        {
            cells.Cell().Text(title);
            cells.Cell().Text(Text(amounts.Take(rows).Sum())).AlignRight();
        }
    }

    [TestMethod]
    public void GeneratePdf_Total_DoesNotStandAloneOnAPage()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 1);
            for (var row = 0; row < 15; row++)
                table.Cell().Text($"{(char)('a' + row)}");
            table.Row(TableRowKind.Total, cells => cells.Cell().Text("合计"));
        }));

        Assert.AreSequenceEqual((string[])["abcdefghijklmn", "o合计"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_CellsOverRowsAndColumns_StandWhereTheyShould()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 3);
            table.Cell().RowSpan(2).Text("a");
            table.Cell().ColumnSpan(2).Text("b");
            table.Cell().Text("c");
            table.Cell().Text("d");
            table.Cell().Row(4).Column(3).Text("e");
        }));

        using var document = Pages.Open(pdf);
        var places = document.GetPage(1).Letters.ToDictionary(letter => letter.Value, letter => (Column: (int)((letter.StartBaseLine.X - 9) / 60), Row: (int)((190 - letter.StartBaseLine.Y) / 12)));
        Assert.AreEqual("a 0 0, b 1 0, c 1 1, d 2 1, e 2 2", string.Join(", ", places.Select(place => $"{place.Key} {place.Value.Column} {place.Value.Row}")));
    }

    [TestMethod]
    public void GeneratePdf_RowsJoinedByACell_StayOnOnePage()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            for (var group = 0; group < 2; group++)
            {
                table.Cell().RowSpan(9).Text($"{group}");
                for (var row = 0; row < 9; row++)
                    table.Cell().Text("x");
            }
        }));

        Assert.AreSequenceEqual((string[])["0xxxxxxxxx", "1xxxxxxxxx"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_JoinedRowsHigherThanAPage_ArePlacedApart()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 2);
            table.Cell().RowSpan(20).Text("g");
            for (var row = 0; row < 20; row++)
                table.Cell().Text($"{(char)('A' + row)}");
        }));

        Assert.AreSequenceEqual((string[])["gABCDEFGHIJKLMNO", "PQRST"], Pages.Texts(pdf));
    }

    [TestMethod]
    public void GeneratePdf_AutoColumn_IsAsWideAsItsWidestCell()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            table.Style(Bare);
            table.ColumnsDefinition(columns =>
            {
                columns.AutoColumn();
                columns.RelativeColumn();
            });
            table.Cell().Text("一二三四");
            table.Cell().Text("x");
        }));

        using var document = Pages.Open(pdf);
        Assert.AreEqual(10 + 40, document.GetPage(1).Letters[^1].StartBaseLine.X, 0.02);
    }

    [TestMethod]
    public void GeneratePdf_TwoCellsInOnePlace_IsAFault() => Assert.ThrowsExactly<InvalidOperationException>(() => Pages.Small(content => content.Table(table =>
    {
        Columns(table, 2);
        table.Cell().Row(1).Column(1).Text("a");
        table.Cell().Row(1).Column(1).Text("b");
    })));

    [TestMethod]
    public void GeneratePdf_TableWithNoRows_ShowsItsHeader()
    {
        var pdf = Pages.Small(content => content.Table(table =>
        {
            Columns(table, 1);
            table.Header(header => header.Cell().Text("题"));
        }));

        Assert.AreEqual("题", Pages.Text(pdf));
    }

    private static void Columns(TableDescriptor table, int count)
    {
        table.Style(Bare);
        table.ColumnsDefinition(columns =>
        {
            for (var column = 0; column < count; column++)
                columns.RelativeColumn();
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
