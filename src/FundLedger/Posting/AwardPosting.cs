using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>What performance pay posts.</summary>
internal static class AwardPosting
{
    /// <summary>计提绩效: an amount, of which <paramref name="funded"/> has quota; the rest is an unfunded obligation (memo).</summary>
    public static Line[] Accrual(Place at, Money amount, Money funded)
    {
        var unfunded = amount - funded;
        return
        [
            .. Pair(Financial, WagesAndBenefits, PerformancePayPayable, at, amount),
            .. funded.IsZero ? [] : Pair(Control, Available, AccruedUnpaid, at, funded),
            .. unfunded.IsZero ? [] : Pair(Control, Unfunded, UnfundedContra, at, unfunded),
        ];
    }

    /// <summary>Quota arrives for a part that had none: of the award's budget year, or of a later one.</summary>
    public static Line[] Funding(Place award, Place quota, Money amount) =>
        [.. Pair(Control, UnfundedContra, Unfunded, award, amount), .. Pair(Control, Available, AccruedUnpaid, quota, amount)];

    /// <summary>
    /// Performance pay that was paid comes back: it is owed again, with its quota. Expense stays as it was accrued.
    /// </summary>
    public static Line[] Returned(Place award, Place quota, Money amount, bool carriedOver, bool priorYear) =>
    [
        Debit(Financial, carriedOver || priorYear ? QuotaReceivable : AppropriationRevenue, quota, amount),
        Credit(Financial, PerformancePayPayable, award, amount),
        .. priorYear
            ? Pair(Budgetary, QuotaBalance, CarryForwardAdjustment, quota, amount)
            : Pair(Budgetary, carriedOver ? QuotaBalance : AppropriationBudgetRevenue, AdministrativeExpenditure, quota, amount),
        .. Pair(Control, priorYear ? BroughtForward : Paid, AccruedUnpaid, quota, amount),
    ];

    /// <summary>Performance pay is paid, from this year's or from carried-over quota, which may be of another year than the award.</summary>
    public static Line[] Payment(Place award, Place quota, Money paid, bool carriedOver) =>
    [
        Debit(Financial, PerformancePayPayable, award, paid), Credit(Financial, carriedOver ? QuotaReceivable : AppropriationRevenue, quota, paid),
        .. Pair(Budgetary, AdministrativeExpenditure, carriedOver ? QuotaBalance : AppropriationBudgetRevenue, quota, paid),
        .. Pair(Control, AccruedUnpaid, Paid, quota, paid),
    ];

    /// <summary>
    /// An award is lowered: the expense of the year in which it was accrued in red, of an earlier year by way of
    /// 以前年度盈余调整.
    /// </summary>
    /// <param name="award">The award's place.</param>
    /// <param name="ofTheYear">What is expense of the fiscal year.</param>
    /// <param name="ofBefore">What was expense of earlier ones.</param>
    public static Line[] Lowered(Place award, Money ofTheYear, Money ofBefore) =>
    [
        .. ofTheYear.IsZero ? [] : Pair(Financial, WagesAndBenefits, PerformancePayPayable, award, -ofTheYear),
        .. ofBefore.IsZero ? [] : Pair(Financial, PerformancePayPayable, PriorYearAdjustment, award, ofBefore),
        .. ofBefore.IsZero ? [] : Pair(Financial, PriorYearAdjustment, AccumulatedSurplus, award, ofBefore),
    ];

    /// <summary>What was unfunded of it is owed no longer.</summary>
    public static Line[] UnfundedLowered(Place award, Money amount) => Pair(Control, UnfundedContra, Unfunded, award, amount);

    /// <summary>Its quota is available again.</summary>
    public static Line[] QuotaFreed(Place quota, Money amount) => Pair(Control, AccruedUnpaid, Available, quota, amount);

    /// <summary>Its quota is past the claw-back date, and is cancelled where it lies.</summary>
    public static Line[] QuotaCancelled(Place quota, Money amount) =>
    [
        .. Pair(Control, AccruedUnpaid, Cancelled, quota, amount),
        .. YearEndPosting.Surrendered(quota, amount, finished: false),
    ];
}
