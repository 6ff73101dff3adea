using FundLedger.Journal;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Figures;

/// <summary>
/// What a year's end made of quota that an account held. Each lot is counted where it lay: what returned from a unit below
/// and went on from there is not the unit's.
/// </summary>
/// <param name="Account">9201, 9203, 9204, 9301, 9302 or 9401 of a place.</param>
/// <param name="Amount">What became of it: all that it held before.</param>
public sealed record DisposedQuota(Account Account, Disposal Amount)
{
    /// <param name="year">The fiscal year.</param>
    /// <param name="closing">What closing the year posted on its last day to carry over, let lapse and claw back.</param>
    /// <param name="carriedBefore">What was carried over before, on the same day.</param>
    public static IReadOnlyList<DisposedQuota> Of(int year, IReadOnlyList<AccountBalance> closing, IReadOnlyList<AccountBalance> carriedBefore)
    {
        var places = closing.Where(balance => balance.Account.Ledger == Ledger.Control).ToLookup(balance => balance.Account.Place());
        return
        [
            .. places.SelectMany(place => OfPlace(year, [.. place]))
                .Concat(Held(carriedBefore).Select(balance => new DisposedQuota(balance.Account, new Disposal(Net(balance), 0, 0))))
                .GroupBy(each => each.Account)
                .Select(account => new DisposedQuota(account.Key, account.Aggregate(default(Disposal), (sum, each) => sum + each.Amount)))
                .Where(each => each.Amount.Total != 0),
        ];
    }

    /// <summary>A lot ends whole or carries whole, but for performance pay that is owed: that always carries.</summary>
    private static IEnumerable<DisposedQuota> OfPlace(int year, IReadOnlyList<AccountBalance> place)
    {
        var passedOn = place.Where(balance => balance.Account.Code == Allotted).Aggregate(Int128.Zero, (sum, balance) => sum + Net(balance));
        var ended = place.Where(balance => balance.Account.Code is ClawedBack or Cancelled).Aggregate(Int128.Zero, (sum, balance) => sum - Net(balance));
        foreach (var balance in Held(place))
        {
            var amount = Net(balance);
            var ends = ended > passedOn && Free.Contains(balance.Account.Code);
            yield return new DisposedQuota(balance.Account, !ends ? new Disposal(amount, 0, 0)
                : balance.Account.Year == year ? new Disposal(0, amount, 0) : new Disposal(0, 0, amount));
        }
    }

    private static IEnumerable<AccountBalance> Held(IEnumerable<AccountBalance> balances) =>
        balances.Where(balance => balance.Account.Ledger == Ledger.Control && ControlAccount.Held.Contains(balance.Account.Code));

    private static Int128 Net(AccountBalance balance) => (Int128)balance.Debit - balance.Credit;
}
