using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>An account of the trial balance, over the units and funds asked for.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Opening">Debit less credit before the period, in minor units.</param>
/// <param name="Debit">Debits of the period.</param>
/// <param name="Credit">Credits of the period.</param>
public sealed record TrialBalanceRow(
    Ledger Ledger, string Account, Currency Currency, Int128 Opening, Int128 Debit, Int128 Credit)
{
    /// <summary>Debit less credit at the end of the period.</summary>
    public Int128 Closing => Opening + Debit - Credit;
}

/// <summary>A part that must balance by itself: a ledger of a unit's fund.</summary>
public sealed record TrialBalanceSegment(
    Ledger Ledger, string Unit, string Fund, Currency Currency, Int128 Debit, Int128 Credit);

/// <summary>试算平衡表.</summary>
/// <param name="Rows">By ledger and account.</param>
/// <param name="Segments">By ledger, unit, fund and currency: debits and credits to date.</param>
public sealed record TrialBalance(IReadOnlyList<TrialBalanceRow> Rows, IReadOnlyList<TrialBalanceSegment> Segments)
{
    /// <summary>Segments whose debits and credits differ: none, ever.</summary>
    public IEnumerable<TrialBalanceSegment> OutOfBalance => Segments.Where(segment => segment.Debit != segment.Credit);

    /// <param name="opening">Balances before the period.</param>
    /// <param name="movements">Sums of the period.</param>
    public static TrialBalance Of(IReadOnlyCollection<AccountBalance> opening, IReadOnlyCollection<AccountBalance> movements)
    {
        var rows = new SortedDictionary<(Ledger, string, string), TrialBalanceRow>();
        foreach (var (account, debit, credit) in opening)
        {
            var row = RowOf(rows, account);
            rows[KeyOf(account)] = row with { Opening = row.Opening + debit - credit };
        }

        foreach (var (account, debit, credit) in movements)
        {
            var row = RowOf(rows, account);
            rows[KeyOf(account)] = row with { Debit = row.Debit + debit, Credit = row.Credit + credit };
        }

        return new TrialBalance([.. rows.Values], SegmentsOf(opening.Concat(movements)));
    }

    private static List<TrialBalanceSegment> SegmentsOf(IEnumerable<AccountBalance> balances) =>
    [
        .. balances.GroupBy(balance => balance.Account.Segment)
            .Select(group => new TrialBalanceSegment(
                group.Key.Ledger, group.Key.Unit, group.Key.Fund, group.Key.Currency,
                group.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit),
                group.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Credit)))
            .OrderBy(segment => segment.Ledger)
            .ThenBy(segment => segment.Unit, StringComparer.Ordinal)
            .ThenBy(segment => segment.Fund, StringComparer.Ordinal)
            .ThenBy(segment => segment.Currency.Code, StringComparer.Ordinal),
    ];

    private static TrialBalanceRow RowOf(SortedDictionary<(Ledger, string, string), TrialBalanceRow> rows, Account account) =>
        rows.GetValueOrDefault(KeyOf(account)) ?? new TrialBalanceRow(account.Ledger, account.Code, account.Currency, 0, 0, 0);

    private static (Ledger, string, string) KeyOf(Account account) => (account.Ledger, account.Code, account.Currency.Code);
}
