using FundLedger.Commands;
using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>Awards as the documents that commands look up, and as they stand after such commands.</summary>
internal static class AwardStates
{
    /// <summary>
    /// Awards as documents. Which budget years the quota of an award is of is not known of it: what stands on 9401 of
    /// its unit, fund and purpose is given to awards that were due first, of their own budget year first.
    /// </summary>
    /// <param name="awards">The awards as they stand.</param>
    /// <param name="balances">Balances; those of 9401 are looked at.</param>
    public static IReadOnlyList<DocumentState> Documents(IEnumerable<Award> awards, IEnumerable<AccountBalance> balances)
    {
        var held = balances.Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ControlAccount.AccruedUnpaid })
            .GroupBy(balance => balance.Account).OrderBy(group => group.Key.Year)
            .Select(group => new Holding(group.Key) { Left = group.Sum(balance => balance.Credit - balance.Debit) })
            .ToLookup(holding => holding.Account.Place() with { Year = 0 });
        var open = awards.OrderBy(award => award.Due).ThenBy(award => award.Code, StringComparer.Ordinal)
            .Select(award => (Award: award, Nets: NetsOf(award))).ToList();
        foreach (var own in new[] { true, false })
        {
            foreach (var (award, nets) in open)
                Hold(award, nets, held[award.At with { Year = 0 }].Where(holding => !own || holding.Account.Year == award.At.Year));
        }

        return [.. open.Select(each => new DocumentState(
            each.Award.Code, 0, AccrueAward.Kind, "{}", each.Award.Payments.Count == 0 ? null : each.Award.Payments[^1].Date, each.Nets))];
    }

    /// <summary>An award after a command that funds or pays it; the same award after any other.</summary>
    public static Award After(Award award, BookCommand command, DateOnly date) => command switch
    {
        FundAward fund when fund.Award == award.Code =>
            award with { Unfunded = award.Unfunded - Units(fund.Amount, award) },
        PayAward pay when pay.Award == award.Code =>
            award with { Payments = [.. award.Payments, (pay.Date ?? date, Units(pay.Amount, award))] },
        _ => award,
    };

    private static List<(Account Account, long Net)> NetsOf(Award award)
    {
        var at = award.At;
        return
        [
            (new Account(Ledger.Financial, FinancialAccount.PerformancePayPayable, at.Unit, at.Fund, at.Purpose, at.Year, award.Currency), -award.Unpaid),
            (at.Control(ControlAccount.Unfunded, award.Currency), award.Unfunded),
        ];
    }

    private static void Hold(Award award, List<(Account Account, long Net)> nets, IEnumerable<Holding> holdings)
    {
        var missing = award.Payable + nets.Where(net => net.Account.Code == ControlAccount.AccruedUnpaid).Sum(net => net.Net);
        foreach (var holding in holdings.Where(holding => holding.Account.Currency == award.Currency))
        {
            var part = Math.Min(missing, holding.Left);
            if (part <= 0)
                continue;
            nets.Add((holding.Account, -part));
            holding.Left -= part;
            missing -= part;
        }
    }

    private static long Units(decimal amount, Award award) => Money.FromDecimal(amount, award.Currency).MinorUnits;

    /// <summary>What stands on 9401 and is not given to an award yet.</summary>
    private sealed class Holding(Account account)
    {
        public Account Account { get; } = account;

        public long Left { get; set; }
    }
}
