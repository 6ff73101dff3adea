using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>Unused quota of a unit, or of a sum of units, and what its year's end made of it.</summary>
/// <param name="Unit">The unit, or the one at the top of a roll-up; null: the sum.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Available">Surplus before closing: 9203.</param>
/// <param name="Surplus">What became of the surplus.</param>
/// <param name="Unused">All that was unused: with what is unallotted, frozen, reserved, committed, accrued.</param>
/// <param name="All">What became of all of it.</param>
public sealed record DisposalRow(string? Unit, Currency Currency, Int128 Available, Disposal Surplus, Int128 Unused, Disposal All)
{
    /// <summary>One row a unit that had anything unused, and one for all of them; none where the year was not read before its closing.</summary>
    /// <param name="balances">The fiscal year on its last day.</param>
    /// <param name="units">What each row sums up: a unit, or a unit with all below it.</param>
    /// <param name="all">The units of the sum.</param>
    public static IReadOnlyList<DisposalRow> Of(
        YearBalances balances, IEnumerable<(string Unit, IReadOnlySet<string> Units)> units, IReadOnlySet<string> all)
    {
        if (balances.Disposed is not { } disposed)
            return [];
        var held = balances.Opening.Concat(balances.Movements)
            .Where(balance => balance.Account.Ledger == Ledger.Control && ControlAccount.Held.Contains(balance.Account.Code)).ToLookup(balance => balance.Account.Unit, StringComparer.Ordinal);
        var made = disposed.ToLookup(each => each.Account.Unit, StringComparer.Ordinal);
        return [.. units.SelectMany(row => RowsOf(row.Unit, row.Units)), .. RowsOf(null, all)];

        IEnumerable<DisposalRow> RowsOf(string? unit, IReadOnlySet<string> of) => of.SelectMany(each => held[each]).GroupBy(balance => balance.Account.Currency)
            .OrderBy(currency => currency.Key.Code, StringComparer.Ordinal)
            .Select(currency => RowOf(unit, currency.Key, [.. currency], [.. of.SelectMany(each => made[each]).Where(each => each.Account.Currency == currency.Key)]))
            .Where(row => row.Unused != 0 || row.All.Total != 0);
    }

    private static DisposalRow RowOf(string? unit, Currency currency, IReadOnlyList<AccountBalance> held, IReadOnlyList<DisposedQuota> made) => new(
        unit, currency,
        Sum(held.Where(balance => IsSurplus(balance.Account))), Sum(made.Where(each => IsSurplus(each.Account))), Sum(held), Sum(made));

    private static bool IsSurplus(Account account) => account.Code == ControlAccount.Available;

    private static Int128 Sum(IEnumerable<AccountBalance> balances) => balances.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Credit - balance.Debit);

    private static Disposal Sum(IEnumerable<DisposedQuota> disposed) => disposed.Aggregate(default(Disposal), (sum, each) => sum + each.Amount);
}
