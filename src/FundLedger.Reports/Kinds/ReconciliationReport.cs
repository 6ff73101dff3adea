namespace FundLedger.Reports;

/// <summary>本年盈余与预算结余差异表.</summary>
public static class ReconciliationReport
{
    public const string Kind = "reconciliation";

    public static LocalName Title { get; } = new("本年盈余与预算结余差异表", "Budgetary and financial surplus of the year");

    /// <param name="source">Where the figures come from, at the date that the year is looked at.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="fund">The fund that is asked about; null: all in the book's currency.</param>
    /// <param name="figures">The figures.</param>
    public static Report Of(ReportSource source, BookSetup setup, int year, string? unit, string? fund, SurplusReconciliation figures)
    {
        var options = new Dictionary<string, string> { ["year"] = Refusal.Text(year) };
        if (unit is not null)
            options["unit"] = unit;
        if (fund is not null)
            options["fund"] = fund;
        var steps = ReconciliationStep.Of(figures);
        var columns = ReconciliationStep.Columns(figures.Currency);
        var rows = ReportTable.Of("rows", null, [.. columns.SkipLast(1), Accounts(setup, source.Date)], steps, row => row.Kind);
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Year(year), FigureScope.Unit(setup, unit), FigureScope.Fund(setup, fund), .. FigureScope.Other(source.Currency, figures.Currency)],
            Options = options,
            Parts = [new StatementPart(SheetOf(source, setup, unit, fund, figures, steps), [rows, StatementTexts.Notes(Notes)])],
        };
    }

    private static StatementSheet SheetOf(
        ReportSource source, BookSetup setup, string? unit, string? fund, SurplusReconciliation figures, IReadOnlyList<ReconciliationStep> steps) => new(
        Title, null, StatementTexts.Unit(source, setup, unit, false, fund), StatementTexts.Dated(StatementDate.Year, source.Date, setup.Profile),
        StatementTexts.Scale(figures.Currency), new("项目", "Item"), null, [new(new("金额", "Amount"), null)],
        [
            .. steps.Select(step => new SheetRow(step.Name, null, step.Indent, step.Kind,
                step.Amount is { } amount ? [new AmountText(amount, figures.Currency.Decimals)] : [])),
        ], [], Notes);

    private static IReadOnlyList<LocalName> Notes { get; } =
    [
        new("本年预算结余 + 加项 − 减项 + 其他事项差异 = 本年盈余。差异按每笔记账凭证认定：收入与预算收入、费用与预算支出相同的部分不是差异；代扣款、押金等只在往来科目之间或与资金之间变动的，没有差异。",
            "Budgetary surplus + what is added − what is taken off + other differences = financial surplus. A difference is that of a voucher: what is both revenue and budget revenue, or both expense and expenditure, is none; nor is what moves between claims, debts and money alone, such as pay withheld or a deposit."),
        new("慈善基金另有账簿，不计入。", "The charity fund keeps books of its own and is left out."),
    ];

    /// <summary>Accounts with the names of the chart of the day.</summary>
    private static Column<ReconciliationStep> Accounts(BookSetup setup, DateOnly date) => Column<ReconciliationStep>.Text("accounts", "科目", "Accounts", row =>
    {
        var names = row.Accounts.Select(account => NameOf(setup, date, account)).ToList();
        return new TermText(string.Join(", ", row.Accounts), new LocalName(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En))));
    });

    private static LocalName NameOf(BookSetup setup, DateOnly date, string account)
    {
        var (ledger, code) = (LedgerNames.Find(account[..account.IndexOf(' ', StringComparison.Ordinal)])!.Value, account[(account.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return setup.Chart.Find(ledger, code, date) is { } known ? TermText.Of(code, known.Name).ForPeople : FigureScope.Same(account);
    }
}
