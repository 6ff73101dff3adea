using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>An account of the trial balance with all its details, over the units and funds asked for. Amounts in minor units.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Account">The account's code.</param>
/// <param name="Level">1 for an account of the first level, 2 for its details, and so on.</param>
/// <param name="Part">What of the account the row is.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Opening">年初余额: debit less credit before the fiscal year.</param>
/// <param name="Month">本月发生额: debits and credits of the month of the date.</param>
/// <param name="Year">本年累计发生额: debits and credits since the first day of the fiscal year.</param>
public sealed record TrialBalanceRow(
    Ledger Ledger, string Account, int Level, TrialBalancePart Part, Currency Currency, Int128 Opening, Turnover Month, Turnover Year)
{
    /// <summary>期末余额: debit less credit at the date.</summary>
    public Int128 Closing => Opening + Year.Net;
}

/// <summary>What a row of the trial balance is of its account.</summary>
public enum TrialBalancePart
{
    /// <summary>All of an account that has no details here.</summary>
    Whole,

    /// <summary>All of an account whose details stand below it.</summary>
    WithDetails,

    /// <summary>What was posted to an account itself, beside its details.</summary>
    NotDetailed,
}

/// <summary>Debits and credits, in minor units.</summary>
public readonly record struct Turnover(Int128 Debit, Int128 Credit)
{
    public Int128 Net => Debit - Credit;

    public static Turnover operator +(Turnover left, Turnover right) => new(left.Debit + right.Debit, left.Credit + right.Credit);
}

/// <summary>A part that must balance by itself: a ledger of a unit's fund.</summary>
public sealed record TrialBalanceSegment(
    Ledger Ledger, string Unit, string Fund, Currency Currency, Int128 Debit, Int128 Credit);

/// <summary>试算平衡表: an account of the first level is the sum of its details, which stand below it.</summary>
/// <param name="Rows">By ledger and account, each before its details.</param>
/// <param name="Segments">By ledger, unit, fund and currency: debits and credits to date.</param>
public sealed record TrialBalance(IReadOnlyList<TrialBalanceRow> Rows, IReadOnlyList<TrialBalanceSegment> Segments)
{
    /// <summary>Segments whose debits and credits differ: none, ever.</summary>
    public IEnumerable<TrialBalanceSegment> OutOfBalance => Segments.Where(segment => segment.Debit != segment.Credit);

    /// <param name="chart">The chart, which says what is a detail of what.</param>
    /// <param name="opening">Balances before the fiscal year.</param>
    /// <param name="earlier">Sums of the fiscal year before the month of the date.</param>
    /// <param name="month">Sums of that month up to the date.</param>
    public static TrialBalance Of(
        Chart chart, IReadOnlyCollection<AccountBalance> opening, IReadOnlyCollection<AccountBalance> earlier, IReadOnlyCollection<AccountBalance> month)
    {
        var tree = new TrialBalanceTree(chart);
        foreach (var (account, debit, credit) in opening)
            tree.Add(account, (Int128)debit - credit, default, default);
        foreach (var (account, debit, credit) in earlier)
            tree.Add(account, 0, default, new Turnover(debit, credit));
        foreach (var (account, debit, credit) in month)
            tree.Add(account, 0, new Turnover(debit, credit), new Turnover(debit, credit));
        return new TrialBalance(tree.Rows(), SegmentsOf(opening.Concat(earlier).Concat(month)));
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
}
