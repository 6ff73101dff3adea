namespace FundLedger.Reports;

/// <summary>What a year's end would post to one account of a chart, all units and funds together.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Code">The account's code.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Debit">Debits, in minor units.</param>
/// <param name="Credit">Credits, in minor units.</param>
internal sealed record YearEndPosted(Ledger Ledger, string Code, Currency Currency, int Lines, Int128 Debit, Int128 Credit)
{
    /// <summary>By ledger and account.</summary>
    public static IReadOnlyList<YearEndPosted> Of(YearEndPlan plan) =>
    [
        .. plan.Entries.SelectMany(entry => entry.Carrying.Concat(entry.Closing).Concat(entry.Opening))
            .GroupBy(line => (line.Account.Ledger, line.Account.Code, line.Account.Currency))
            .OrderBy(group => group.Key.Ledger).ThenBy(group => group.Key.Code, StringComparer.Ordinal).ThenBy(group => group.Key.Currency.Code, StringComparer.Ordinal)
            .Select(group => new YearEndPosted(group.Key.Ledger, group.Key.Code, group.Key.Currency, group.Count(),
                group.Aggregate(Int128.Zero, (sum, line) => sum + line.Debit), group.Aggregate(Int128.Zero, (sum, line) => sum + line.Credit))),
    ];

    /// <param name="setup">The set-up, for the names of accounts.</param>
    /// <param name="date">The day whose chart names them.</param>
    public static IReadOnlyList<Column<YearEndPosted>> Columns(BookSetup setup, DateOnly date) =>
    [
        Column<YearEndPosted>.Text("ledger", "账簿", "Ledger", row => new TermText(LedgerNames.Of(row.Ledger), LedgerNames.Title(row.Ledger))),
        Column<YearEndPosted>.Text("account", "科目", "Account", row => setup.Chart.Find(row.Ledger, row.Code, date) is { } known ? TermText.Of(row.Code, known.Name) : row.Code),
        Column<YearEndPosted>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<YearEndPosted>.Number("lines", "行数", "Lines", row => new CountText(row.Lines)),
        Column<YearEndPosted>.Amount("debit", "借方", "Debit", row => row.Debit, row => row.Currency),
        Column<YearEndPosted>.Amount("credit", "贷方", "Credit", row => row.Credit, row => row.Currency),
    ];
}
