using FundLedger.Journal;
using FundLedger.Posting;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.CharityAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;

namespace FundLedger.YearEnd;

/// <summary>
/// 结账 of accounts that do not live past the year: revenue and expense, and what the year moved between the
/// details of the accounts of surplus.
/// </summary>
internal static class NominalAccounts
{
    /// <summary>Details that the year's end closes, and the account that takes them.</summary>
    private static readonly (Ledger Ledger, string[] From, string Into)[] Details =
    [
        (Financial, [SurplusAppropriation, NetAssetsTransferred, PriorYearAdjustment], AccumulatedSurplus),
        (Budgetary,
            [
                CarryForwardAdjustment, CarryForwardPooledIn, CarryForwardPooledOut, CarryForwardSurrendered, CarryForwardReallocated,
                CarryForwardOfTheYear,
            ],
            CumulativeCarryForward),
        (Budgetary,
            [NonFiscalCarryForwardAdjustment, NonFiscalCarryForwardReturned, NonFiscalCarryForwardOverhead, NonFiscalCarryForwardOfTheYear],
            CumulativeNonFiscalCarryForward),
        (Budgetary,
            [NonFiscalSurplusAdjustment, NonFiscalSurplusOverhead, NonFiscalSurplusFromCarryForward, OtherSurplus, NonFiscalSurplusAppropriation],
            CumulativeNonFiscalSurplus),
    ];

    public static void Close(YearEndWork work, string unit, string fund)
    {
        CloseClasses(work, unit, fund, Financial, "45", SurplusForThePeriod);
        CloseEach(work, unit, fund, Financial, [SurplusForThePeriod], SurplusAppropriation);
        CloseBudgetary(work, unit, fund);
        foreach (var (ledger, from, into) in Details)
            CloseEach(work, unit, fund, ledger, from, into);
        FinishProjects(work, unit, fund);
        CloseEach(work, unit, fund, Budgetary,
            [BudgetSurplusAdjustment, BudgetSurplusSurrendered, BudgetSurplusReallocated, BudgetSurplusFromCarryForward], CumulativeBudgetSurplus);
        CloseCharity(work, unit, fund);
    }

    private static void CloseClasses(YearEndWork work, string unit, string fund, Ledger ledger, string classes, string into)
    {
        foreach (var account in work.AccountsOf(unit, fund, ledger).Where(account => classes.Contains(account.Code[0], StringComparison.Ordinal)))
            Close(work, account, into);
    }

    /// <summary>Revenue and expenditure by the source of the money.</summary>
    private static void CloseBudgetary(YearEndWork work, string unit, string fund)
    {
        var accounts = work.AccountsOf(unit, fund, Budgetary).Where(account => account.Code[0] is '6' or '7').ToList();
        var special = accounts.Where(account => MoneySource.IsSpecialExpenditure(account.Code)).Select(account => account.Place()).ToHashSet();
        foreach (var account in accounts)
            Close(work, account, MoneySource.CarriedInto(account, special));
    }

    private static void CloseEach(YearEndWork work, string unit, string fund, Ledger ledger, string[] codes, string into)
    {
        foreach (var account in work.AccountsOf(unit, fund, ledger).Where(account => codes.Contains(account.Code)))
            Close(work, account, into);
    }

    private static void Close(YearEndWork work, Account account, string into) => work.Post(YearEndPosting.Closed(
        account.Ledger, account.Code, into, account.Place(), Money.FromMinorUnits(work.Net(account), account.Currency)));

    /// <summary>What a finished project has carried forward becomes surplus.</summary>
    private static void FinishProjects(YearEndWork work, string unit, string fund)
    {
        foreach (var account in work.AccountsOf(unit, fund, Budgetary)
            .Where(account => account.Code == CumulativeCarryForward && work.IsFinished(account.Place()) && work.Net(account) < 0))
        {
            work.Post(YearEndPosting.ProjectFinished(account.Place(), Money.FromMinorUnits(-work.Net(account), account.Currency)));
        }
    }

    /// <summary>Revenue to net assets, by restriction; costs to unrestricted ones, where what was spent of restricted donations goes as well.</summary>
    private static void CloseCharity(YearEndWork work, string unit, string fund)
    {
        CloseCharityRevenue(work, unit, fund);
        foreach (var (at, amount) in work.RestrictedCost.Where(cost => cost.Key.Unit == unit && cost.Key.Fund == fund && cost.Value != 0)
            .OrderBy(cost => cost.Key.Purpose, StringComparer.Ordinal))
        {
            work.Post(YearEndPosting.CharityReleased(at, Money.FromMinorUnits(amount, work.CurrencyOf(fund))));
        }

        CloseClasses(work, unit, fund, Charity, "5", UnrestrictedNetAssets);
    }

    private static void CloseCharityRevenue(YearEndWork work, string unit, string fund)
    {
        foreach (var account in work.AccountsOf(unit, fund, Charity).Where(account => account.Code[0] == '4'))
        {
            var isRestricted = account.Code.Length == 6 && account.Code.EndsWith("02", StringComparison.Ordinal);
            Close(work, account, isRestricted ? RestrictedNetAssets : UnrestrictedNetAssets);
        }
    }
}
