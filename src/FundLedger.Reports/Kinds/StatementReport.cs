namespace FundLedger.Reports;

/// <summary>会计报表: a statement in its official form, or by a definition of one's own.</summary>
public static class StatementReport
{
    public const string Kind = "statement";

    public static LocalName Title { get; } = new("会计报表", "Statement of accounts");

    private static readonly LocalName Assets = new("资产", "Assets");
    private static readonly LocalName LiabilitiesAndNetAssets = new("负债和净资产", "Liabilities and net assets");
    private static readonly LocalName Item = new("项目", "Item");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="figures">The statement.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="alone">Whether it is the unit without those below it.</param>
    /// <param name="fund">The fund that is asked about; null: all in the book's currency.</param>
    /// <param name="options">What makes it again.</param>
    public static Report Of(ReportSource source, BookSetup setup, Statement figures, string? unit, bool alone, string? fund, IReadOnlyDictionary<string, string> options)
    {
        var definition = figures.Definition;
        var isTwoSided = definition.Rows.Any(row => row.Right);
        var notes = NotesOf(source, setup, figures, fund);
        var scale = StatementTexts.Scale(figures.Currency);
        var rows = figures.Lines.Select(line => SheetRowOf(line, figures.Currency)).ToList();
        var sheet = new StatementSheet(
            definition.Name, definition.Mark, StatementTexts.Unit(source, setup, unit, alone, fund), StatementTexts.Dated(definition.Dated, source.Date, setup.Profile), scale,
            isTwoSided ? Assets : Item, isTwoSided ? LiabilitiesAndNetAssets : null,
            [.. definition.Columns.Select(column => new SheetColumn(column.Name, column.Group))],
            [.. rows.Where((_, at) => !figures.Lines[at].Row.Right)], [.. rows.Where((_, at) => figures.Lines[at].Row.Right)], notes);
        return new Report
        {
            Kind = Kind,
            Title = definition.Name,
            Source = source,
            Scope =
            [
                FigureScope.Year(figures.Year),
                alone ? (new LocalName("单位", "Unit"), sheet.Unit) : FigureScope.Unit(setup, unit),
                FigureScope.Fund(setup, fund), .. FigureScope.Other(source.Currency, figures.Currency),
            ],
            Options = options,
            Landscape = definition.Landscape,
            Parts = [new StatementPart(sheet, [TableOf(figures), StatementTexts.Notes(notes)])],
        };
    }

    private static SheetRow SheetRowOf(StatementLine line, Currency currency) => new(
        line.Name, line.Row.Number, line.Row.Indent + (line.Fund is null ? 0 : 1), KindOf(line),
        line.Row.Style == StatementStyle.Heading ? [] : [.. line.Cells.Select(cell => AmountOf(cell, currency))]);

    private static ReportTable TableOf(Statement figures)
    {
        var (definition, currency) = (figures.Definition, figures.Currency);
        var columns = new List<Column<StatementLine>>
        {
            Column<StatementLine>.Text("row", "行", "Row", line => line.Fund is { } fund ? $"{line.Row.Row}.{fund.Code}" : line.Row.Row).ForPrograms(),
            Column<StatementLine>.Text("name", "项目", "Item", line => line.Name).ForPrograms(),
            Column<StatementLine>.Text("item", "项目", "Item", line => StatementTexts.MovedIn(line.Name, line.Row.Indent + (line.Fund is null ? 0 : 1))).ForPeople(),
        };
        if (definition.Rows.Any(row => row.Number is not null))
            columns.Add(Column<StatementLine>.Text("number", "行次", "No.", line => line.Row.Number));
        foreach (var (at, column) in definition.Columns.Index())
            columns.Add(Column<StatementLine>.Amount(column.Column, StatementTexts.InGroup(column).Zh, StatementTexts.InGroup(column).En, line => line.Cells[at], _ => currency));
        columns.Add(Column<StatementLine>.Text("source", "依据", "Source", line => line.Row.Source).ForPrograms());
        columns.Add(Column<StatementLine>.Text("derived", "推定", "Derived", line => line.Row.Derived).ForPrograms());
        return ReportTable.Of("rows", null, columns, figures.Lines, KindOf);
    }

    private static RowKind KindOf(StatementLine line) => line.Row.Style switch
    {
        StatementStyle.Line => RowKind.Body,
        StatementStyle.Heading => RowKind.Group,
        StatementStyle.Subtotal => RowKind.Subtotal,
        StatementStyle.Total => RowKind.Total,
    };

    private static AmountText? AmountOf(Int128? cell, Currency currency) => cell is { } amount ? new AmountText(amount, currency.Decimals) : null;

    private static IReadOnlyList<LocalName> NotesOf(ReportSource source, BookSetup setup, Statement figures, string? fund)
    {
        var notes = (figures.Definition.Notes ?? []).Where(note => note.From is not { } from || source.Date >= from).Select(note => note.Text).ToList();
        notes.Add(figures.IsClosed
            ? new("本年已结账：余额为年终结账后数；发生额为结账前数，不含年终结账分录。", "The year is closed: balances are those after the closing; movements are those before it.")
            : new("截至该日本年尚未结账，或仅部分结账：均为结账前数。", "The year is not closed as of the date, or in part alone: all figures are those before a closing."));
        if (figures.Units.Count > 1)
        {
            notes.Add(new(
                $"本表由 {figures.Units.Count} 个单位逐项相加而成。单位之间以指标划转（控制账），不形成往来和收支，没有须抵销的内部事项；单位之间的归集调入与归集调出分列，相加为零。",
                $"The sum of {figures.Units.Count} units, row by row. Units pass on quota in the control ledger, which makes neither claims nor income between them, so that nothing is to be eliminated; what one pools out and another pools in stands in both rows and adds up to zero."));
        }

        if (fund is null && setup.Funds.Values.Any(each => each.Currency != figures.Currency))
            notes.Add(new("其他币种的资金不计入，请按资金另行查询。", "Funds in other currencies are left out: ask for each."));
        return notes;
    }
}
