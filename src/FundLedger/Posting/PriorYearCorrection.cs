using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>
/// 更正 of a closed year's entry in the open one: the difference between what is right and what was posted. Income and expense
/// go through 以前年度盈余调整, budget revenue and expenditure through 年初余额调整; what was paid too much or too little is
/// quota brought forward, never paid quota of the new year.
/// </summary>
internal static class PriorYearCorrection
{
    /// <summary>Where the difference on an account of the closed year stands in the open one; null: such an account is not corrected over years.</summary>
    public static Account? In(Account account) => account.Ledger switch
    {
        Ledger.Financial when account.Code.StartsWith(AppropriationRevenue, StringComparison.Ordinal) => account with { Code = QuotaReceivable },
        Ledger.Financial when account.Code[0] is '4' or '5' => account with { Code = AccumulatedSurplus },
        Ledger.Financial => account,
        Ledger.Budgetary when account.Code.StartsWith(AppropriationBudgetRevenue, StringComparison.Ordinal) => account with { Code = QuotaBalance },
        Ledger.Budgetary when FiscalExpenditure.Is(account.Code) => account with { Code = CarryForwardAdjustment },
        Ledger.Budgetary when account.Code[0] is '6' or '7' => account with { Code = NonFiscalCarryForwardAdjustment },
        Ledger.Budgetary => account,
        Ledger.Control when account.Code == Paid => account with { Code = BroughtForward },
        Ledger.Control when account.Code is BroughtForward or Available or Committed or AccruedUnpaid or Unfunded or UnfundedContra => account,
        _ => null,
    };

    /// <summary>The lines of a difference.</summary>
    /// <param name="difference">Debit less credit by account, as <see cref="In"/> says them.</param>
    /// <param name="hasEnded">Whether quota of a place is past its claw-back date.</param>
    public static Line[] Of(IReadOnlyDictionary<Account, long> difference, Func<Place, bool> hasEnded)
    {
        var lines = difference.Where(net => net.Value != 0 && !IsSurplus(net.Key))
            .OrderBy(net => net.Key.Ledger).ThenByDescending(net => net.Value > 0).ThenBy(net => net.Key.Code, StringComparer.Ordinal)
            .Select(net => OfNet(net.Key, net.Value)).ToList();
        var at = lines.FindLastIndex(line => line.Account.Ledger == Ledger.Financial) + 1;
        lines.InsertRange(at, difference.Where(net => net.Value != 0 && IsSurplus(net.Key)).SelectMany(net => Adjusted(net.Key, net.Value)));
        return [.. lines.SelectMany(line => IsFreed(line) && hasEnded(line.Account.Place()) ? ClawedBack(line) : [line])];
    }

    private static bool IsSurplus(Account account) => account is { Ledger: Ledger.Financial, Code: AccumulatedSurplus };

    private static bool IsFreed(Line line) => line is { Account: { Ledger: Ledger.Control, Code: Available }, Credit: > 0 };

    /// <summary>An adjustment of earlier years' surplus, by way of 3501.</summary>
    private static Line[] Adjusted(Account surplus, long net)
    {
        var adjustment = surplus with { Code = PriorYearAdjustment };
        return [OfNet(adjustment, net), OfNet(adjustment, -net), OfNet(surplus, net)];
    }

    /// <summary>Money that comes back past the claw-back date is clawed back at once.</summary>
    private static Line[] ClawedBack(Line freed)
    {
        var at = freed.Account.Place();
        return [Credit(Ledger.Control, Cancelled, at, freed.Amount), .. YearEndPosting.Surrendered(at, freed.Amount, finished: false)];
    }

    private static Line OfNet(Account account, long net) => new(account, net > 0 ? Side.Debit : Side.Credit, Math.Abs(net));
}
