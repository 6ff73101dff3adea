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
}
