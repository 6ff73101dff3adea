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
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Year(year), FigureScope.Unit(setup, unit), FigureScope.Fund(setup, fund), .. FigureScope.Other(source.Currency, figures.Currency)],
            Options = options,
            Parts =
            [
                new KeyFigures("summary",
                [
                    new("budgetarySurplus", new("本年预算结余", "Budgetary surplus"), Amount(figures, figures.BudgetarySurplus)),
                    new("difference", new("差异", "Difference"), Amount(figures, figures.FinancialSurplus - figures.BudgetarySurplus)),
                    new("financialSurplus", new("本年盈余", "Financial surplus"), Amount(figures, figures.FinancialSurplus)),
                ]),
                ReportTable.Of("rows", null, [.. ReconciliationStep.Columns(figures.Currency).Named("name", "amount"), Accounts(setup, source.Date)], ReconciliationStep.Of(figures),
                    row => row.Item is "budgetarySurplus" or "financialSurplus" ? RowKind.Total : RowKind.Body),
                new Note(new("本年预算结余加减各项差异等于本年盈余，差额为零。", "The budgetary surplus with the differences is the financial surplus: nothing is left over."), Tone.Good),
                SignatureBlocks.OfStatement,
            ],
        };
    }

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

    private static AmountText Amount(SurplusReconciliation figures, Int128 amount) => new(amount, figures.Currency.Decimals);
}
