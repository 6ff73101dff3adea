using CsCheck;
using FundLedger.Pdf.Fluent;

namespace FundLedger.Pdf.Tests;

/// <summary>Whatever is laid out, each character is drawn once.</summary>
[TestClass]
public sealed class LayoutPropertyTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["收支余额，。（）ab 12,.-\n"], 0, 80];

    private static readonly Gen<Action<Container>> Content = Gen.Recursive<Action<Container>>((depth, content) => depth > 2 ? Text() : Gen.OneOf(
        Text(), Table(), Columns(content), Rows(content), Around(content)));

    [TestMethod]
    public void GeneratePdf_AnyLayout_DrawsEachCharacterOnce() => Content.Sample(compose =>
    {
        Container Count(Container container)
        {
            compose(container);
            return container;
        }

        var written = Expected.Value = [];
        var text = Pages.Text(Pages.Small(content => Count(content)));

        Assert.AreEqual(Sorted(string.Concat(written)), Sorted(text));
    }, iter: 200, threads: 1);

    private static readonly AsyncLocal<List<string>> Expected = new();

    private static string Noted(string text)
    {
        Expected.Value!.Add(text);
        return text;
    }

    private static string Sorted(string text) => string.Concat(text.Where(character => character is not (' ' or '\n')).Order());

    private static Gen<Action<Container>> Text() => Words.Select(words => (Action<Container>)(container => container.Text(Noted(words))));

    private static Gen<Action<Container>> Columns(Gen<Action<Container>> content) => content.List[0, 4].Select(items =>
        (Action<Container>)(container => container.Column(column => items.ForEach(item => item(column.Item())))));

    private static Gen<Action<Container>> Rows(Gen<Action<Container>> content) => content.List[1, 2].Select(items =>
        (Action<Container>)(container => container.Row(row => items.ForEach(item => item(row.RelativeItem())))));

    private static Gen<Action<Container>> Around(Gen<Action<Container>> content) => Gen.Select(content, Gen.Int[0, 4]).Select((inner, kind) =>
        (Action<Container>)(container => inner(kind switch
        {
            0 => container.Padding(3),
            1 => container.ShowEntire(),
            2 => container.Border(1),
            3 => container.EnsureSpace(50),
            _ => container.AlignRight(),
        })));

    private static Gen<Action<Container>> Table() => Gen.Select(Gen.Int[1, 3], Gen.Select(Words, Gen.Int[1, 2], Gen.Int[1, 3]).List[0, 30]).Select((columns, cells) =>
        (Action<Container>)(container => container.Table(table =>
        {
            table.Style(TableStyle.Plain);
            table.ColumnsDefinition(widths =>
            {
                for (var column = 0; column < columns; column++)
                    widths.RelativeColumn();
            });
            foreach (var (text, wide, high) in cells)
                table.Cell().ColumnSpan(Math.Min(wide, columns)).RowSpan(high).Text(Noted(text));
        })));
}
