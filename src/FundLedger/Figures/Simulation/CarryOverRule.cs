using FundLedger.Setup;
using FundLedger.YearEnd;

namespace FundLedger.Figures;

/// <summary>The year's end under another carry-over rule.</summary>
internal static class CarryOverRule
{
    private static readonly YearEndOutcome Nothing = new(0, 0, 0, 0, 0);

    public static CarryOverSimulation Simulate(
        YearBalances balances, string fund, CarryOver rule, IReadOnlyCollection<string> finished)
    {
        var known = balances.Setup.Fund(fund);
        var other = known with { CarryOver = rule };
        if (!known.HasYear || !other.HasYear)
            throw new RefusedException(Rule.MemberForm, ("member", "carryOver"), ("problem", new Reason(Because.CarryOverNotOfType, ("type", known.Type), ("rule", rule))));
        var (before, after) = (OutcomesOf(balances, known, finished), OutcomesOf(balances, other, finished));
        return new CarryOverSimulation(
            fund, balances.Year, new BeforeAfter<CarryOver>(known.CarryOver, rule),
            [
                .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(unit => new CarryOverRow(unit, fund, known.Currency,
                    new BeforeAfter<YearEndOutcome>(before.GetValueOrDefault(unit, Nothing), after.GetValueOrDefault(unit, Nothing)))),
            ],
            new BeforeAfter<YearEndOutcome>(Total(before.Values), Total(after.Values)));
    }

    /// <summary>What the year's end makes of the fund by unit, as if the year were still open.</summary>
    private static Dictionary<string, YearEndOutcome> OutcomesOf(YearBalances balances, Fund fund, IReadOnlyCollection<string> finished)
    {
        var setup = balances.Setup with
        {
            Funds = balances.Setup.Funds.SetItem(fund.Code, fund),
            Closures = balances.Setup.Closures.RemoveAll(closure => closure.Year >= balances.Year),
        };
        var nets = balances.Opening.Concat(balances.Movements).GroupBy(balance => balance.Account)
            .Select(group => (group.Key, group.Sum(balance => balance.Debit - balance.Credit)));
        var plan = YearEndPlan.Of(setup, nets, balances.Year, null, fund.Code, new YearEndChoice(finished, CarriedBefore.None, false));
        return plan.Lots.Select(lot => (lot.At.Unit, Outcome: new YearEndOutcome(lot.Carried, lot.Lapsed, lot.ClawedBack, lot.Returned, 0)))
            .Concat(plan.Obstacles.Select(obstacle => (obstacle.Account.Unit, Outcome: Nothing with { Requests = obstacle.Amount.MinorUnits })))
            .GroupBy(each => each.Unit, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Total(group.Select(each => each.Outcome)), StringComparer.Ordinal);
    }

    private static YearEndOutcome Total(IEnumerable<YearEndOutcome> outcomes) => outcomes.Aggregate(Nothing, (sum, each) => new YearEndOutcome(
        sum.Carried + each.Carried, sum.Lapsed + each.Lapsed, sum.ClawedBack + each.ClawedBack, sum.Returned + each.Returned,
        sum.Requests + each.Requests));
}
