using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>
/// What ties the comparison's figures of charity to those of the charity report and of the charity fund's own books, in the
/// book's currency and its minor units.
/// </summary>
/// <param name="Raised">Raised in the year by all units: 9120.</param>
/// <param name="Used">Paid by all units less what came back of it: 9501.</param>
/// <param name="RaisedElsewhere">Of what was raised, what the units that are compared may not use: the foundation's own.</param>
/// <param name="UsedElsewhere">Of what was paid, what units that are not compared paid: grants paid by the foundation itself.</param>
/// <param name="Costs">业务活动成本 of the charity fund's books in the year: 5101.</param>
/// <param name="Advances">Grants paid as advances and not yet verified, less those of earlier years that were: the movement of 1141.</param>
/// <param name="Returned">Of grants of closed years, what came back in the year: 9102. It is no use of this year, with either sign.</param>
public sealed record CharityApart(
    Int128 Raised, Int128 Used, Int128 RaisedElsewhere, Int128 UsedElsewhere, Int128 Costs, Int128 Advances, Int128 Returned)
{
    /// <param name="balances">The fiscal year.</param>
    /// <param name="compared">The units that are compared; null: all.</param>
    public static CharityApart Of(YearBalances balances, IEnumerable<string>? compared = null)
    {
        var setup = balances.Setup;
        var inside = (compared ?? [.. setup.Units.Keys]).SelectMany(unit => setup.WithBelow(unit)).Select(unit => unit.Code).ToHashSet(StringComparer.Ordinal);
        var sums = balances.OfType(charity: true).Movements.Where(each => each.Account.Currency == setup.Profile.Currency).ToList();
        return new CharityApart(
            Debit(Ledger.Control, ControlAccount.Donated), -Debit(Ledger.Control, ControlAccount.Paid),
            Debit(Ledger.Control, ControlAccount.Donated, outside: true), -Debit(Ledger.Control, ControlAccount.Paid, outside: true),
            Debit(Ledger.Charity, CharityAccount.ProgrammeCosts), Debit(Ledger.Charity, CharityAccount.Advances),
            Debit(Ledger.Control, ControlAccount.BroughtForward));

        Int128 Debit(Ledger ledger, string code, bool outside = false) => sums
            .Where(each => each.Account.Ledger == ledger && each.Account.Code == code && !(outside && inside.Contains(each.Account.Unit)))
            .Aggregate(Int128.Zero, (sum, each) => sum + each.Debit - each.Credit);
    }
}
