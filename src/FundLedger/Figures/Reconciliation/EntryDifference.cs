using FundLedger.Journal;
using FundLedger.YearEnd;
using static FundLedger.Figures.ReconciliationSection;

namespace FundLedger.Figures;

/// <summary>A part of the difference that an entry makes.</summary>
/// <param name="Item">The item of the form.</param>
/// <param name="Amount">What it adds to the surplus of the year, in minor units; below zero: takes from it.</param>
/// <param name="Account">The account that explains it.</param>
internal readonly record struct ExplainedDifference(ReconciliationItem Item, Int128 Amount, string Account);

/// <summary>
/// What an entry of a unit's fund makes the two surpluses differ by. Revenue and budget revenue of the same entry are the same
/// as far as they go, and so are expenditure and expense; what is over is explained by what stands against it: a salary of
/// 100 paid with 10 withheld is 90 of a payable paid, and a deposit received is no difference at all.
/// </summary>
internal static class EntryDifference
{
    /// <summary>The differences of an entry's lines, which are of one unit and fund; what nothing explains is left out.</summary>
    public static IEnumerable<ExplainedDifference> Of(IEnumerable<Line> lines)
    {
        var nets = lines.GroupBy(line => (line.Account.Ledger, line.Account.Code))
            .Select(group => new Net(group.First().Account, group.Aggregate(Int128.Zero, (sum, line) => sum + line.Net))).ToList();
        var (revenue, budgetRevenue) = Apart(-Sum(nets, Ledger.Financial, '4'), -Sum(nets, Ledger.Budgetary, '6'));
        var (expenditure, expense) = Apart(Sum(nets, Ledger.Budgetary, '7'), Sum(nets, Ledger.Financial, '5'));
        return new[] { (RevenueAlone, revenue), (ExpenditureAlone, expenditure), (BudgetRevenueAlone, -budgetRevenue), (ExpenseAlone, -expense) }
            .SelectMany(part => Explained(nets, part.Item1, part.Item2)).ToList();
    }

    private static Int128 Sum(IEnumerable<Net> nets, Ledger ledger, char first) => nets
        .Where(net => net.Account.Ledger == ledger && net.Account.Code[0] == first && Nominal.Is(net.Account))
        .Aggregate(Int128.Zero, (sum, net) => sum + net.Left);

    /// <summary>What each has beyond what both have.</summary>
    private static (Int128 One, Int128 Other) Apart(Int128 one, Int128 other)
    {
        if (Int128.Sign(one) != Int128.Sign(other))
            return (one, other);
        var both = Int128.Abs(one) < Int128.Abs(other) ? one : other;
        return (one - both, other - both);
    }

    /// <summary>Takes an amount from the accounts that stand against it, in the order of the form, each as far as it goes.</summary>
    private static IEnumerable<ExplainedDifference> Explained(List<Net> nets, ReconciliationSection section, Int128 amount)
    {
        foreach (var (net, item) in nets.Select(net => (net, Item: ReconciliationRules.ItemOf(section, net.Account))).Where(each => each.Item is not null)
            .OrderBy(each => each.Item).ThenBy(each => each.net.Account.Code, StringComparer.Ordinal))
        {
            if (amount == 0 || Int128.Sign(net.Left) != Int128.Sign(amount))
                continue;
            var taken = Int128.Abs(net.Left) < Int128.Abs(amount) ? net.Left : amount;
            (net.Left, amount) = (net.Left - taken, amount - taken);
            yield return new ExplainedDifference(item!.Value, taken, $"{LedgerNames.Of(net.Account.Ledger)} {net.Account.Code}");
        }
    }

    /// <summary>Debit less credit of an account, as far as it has explained nothing yet.</summary>
    private sealed class Net(Account account, Int128 left)
    {
        public Account Account => account;

        public Int128 Left { get; set; } = left;
    }
}
