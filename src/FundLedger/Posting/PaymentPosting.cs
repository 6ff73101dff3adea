using FundLedger.Journal;
using static FundLedger.Journal.BudgetaryAccount;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>
/// What payments and refunds of fiscal money post (直接支付). A street office is a 行政单位: 5001 and 7101.
/// Carried-over quota is quota whose budget year lies before the payment's fiscal year.
/// </summary>
internal static class PaymentPosting
{
    /// <summary>支付 of what was committed.</summary>
    public static Line[] Disbursement(Place at, Money paid, bool carriedOver) =>
        [.. Cash(OperatingExpenses, at, paid, carriedOver), .. Pair(Control, Committed, Paid, at, paid)];

    /// <summary>Direct payment with no request.</summary>
    public static Line[] DirectPayment(Place at, Money paid, bool carriedOver) =>
        [.. Cash(OperatingExpenses, at, paid, carriedOver), .. Pair(Control, Available, Paid, at, paid)];

    /// <summary>
    /// A payment recorded from another system whose budget this book does not hold: the quota is raised
    /// by the payment itself, so that paid quota and budget expenditure still agree and no funds appear. What was carried over
    /// brings with it the 财政应返还额度 that it is paid from.
    /// </summary>
    public static Line[] PaymentWithoutBudget(Place at, Money paid, bool carriedOver) => carriedOver
        ? [.. Found(at, paid), .. Cash(OperatingExpenses, at, paid, carriedOver), .. Pair(Control, Supplemented, Paid, at, paid)]
        : [.. Cash(OperatingExpenses, at, paid, carriedOver), .. Pair(Control, Supplemented, Paid, at, paid)];

    /// <summary>Refund of a <see cref="PaymentWithoutBudget"/> in the fiscal year of the payment.</summary>
    public static Line[] RefundWithoutBudget(Place at, Money refunded, bool carriedOver) => carriedOver
        ? [.. CashBack(at, refunded, carriedOver), .. Lost(at, refunded), .. Pair(Control, Paid, Supplemented, at, refunded)]
        : [.. CashBack(at, refunded, carriedOver), .. Pair(Control, Paid, Supplemented, at, refunded)];

    /// <summary>Refund in the fiscal year of the payment: of this year's quota, or of carried-over quota.</summary>
    /// <param name="at">Where it was paid.</param>
    /// <param name="refunded">What came back.</param>
    /// <param name="carriedOver">Whether it was paid from carried-over quota.</param>
    /// <param name="into">Where the quota goes: 9203, or 9302 of a request that stays open.</param>
    public static Line[] RefundSameYear(Place at, Money refunded, bool carriedOver, string into = Available) =>
        [.. CashBack(at, refunded, carriedOver), .. Pair(Control, Paid, into, at, refunded)];

    /// <summary>Refund of a prior year's payment.</summary>
    /// <param name="at">Where it was paid.</param>
    /// <param name="refunded">What came back.</param>
    /// <param name="into">Where the quota goes: 9203, or 9302 of a request that stays open.</param>
    public static Line[] RefundPriorYear(Place at, Money refunded, string into = Available) =>
        [.. Found(at, refunded), .. Pair(Control, BroughtForward, into, at, refunded)];

    /// <summary>Refund of a prior year's payment whose quota is past its claw-back date: it is clawed back at once.</summary>
    public static Line[] RefundClawedBack(Place at, Money refunded) =>
    [
        .. Pair(Financial, QuotaReceivable, PriorYearAdjustment, at, refunded),
        .. Pair(Financial, PriorYearAdjustment, AccumulatedSurplus, at, refunded),
        .. Pair(Financial, AccumulatedSurplus, QuotaReceivable, at, refunded),
        .. Pair(Budgetary, QuotaBalance, CarryForwardAdjustment, at, refunded),
        .. Pair(Budgetary, CarryForwardSurrendered, QuotaBalance, at, refunded),
        .. Pair(Control, BroughtForward, Cancelled, at, refunded),
    ];

    /// <summary>Money held for someone else, received: 受托代理资产, outside 货币资金, and no budgetary lines.</summary>
    public static Line[] HeldForOthers(Place at, Money amount) => Pair(Financial, DepositsHeldInTrust, TrustLiabilities, at, amount);

    /// <summary>Money held for someone else, handed over.</summary>
    public static Line[] HandedOver(Place at, Money amount) => Pair(Financial, TrustLiabilities, DepositsHeldInTrust, at, amount);

    internal static Line[] Cash(string expense, Place at, Money paid, bool carriedOver) =>
    [
        .. Pair(Financial, expense, carriedOver ? QuotaReceivable : AppropriationRevenue, at, paid),
        .. Pair(Budgetary, AdministrativeExpenditure, carriedOver ? QuotaBalance : AppropriationBudgetRevenue, at, paid),
    ];

    private static Line[] CashBack(Place at, Money refunded, bool carriedOver) =>
    [
        .. Pair(Financial, carriedOver ? QuotaReceivable : AppropriationRevenue, OperatingExpenses, at, refunded),
        .. Pair(Budgetary, carriedOver ? QuotaBalance : AppropriationBudgetRevenue, AdministrativeExpenditure, at, refunded),
    ];

    /// <summary>财政应返还额度 that comes from an earlier year, by way of 以前年度盈余调整.</summary>
    private static Line[] Found(Place at, Money amount) =>
    [
        .. Pair(Financial, QuotaReceivable, PriorYearAdjustment, at, amount),
        .. Pair(Financial, PriorYearAdjustment, AccumulatedSurplus, at, amount),
        .. Pair(Budgetary, QuotaBalance, CarryForwardAdjustment, at, amount),
    ];

    /// <summary>The inverse of <see cref="Found"/>.</summary>
    private static Line[] Lost(Place at, Money amount) =>
    [
        .. Pair(Financial, AccumulatedSurplus, PriorYearAdjustment, at, amount),
        .. Pair(Financial, PriorYearAdjustment, QuotaReceivable, at, amount),
        .. Pair(Budgetary, CarryForwardAdjustment, QuotaBalance, at, amount),
    ];
}
