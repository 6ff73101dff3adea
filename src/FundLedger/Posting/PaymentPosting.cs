using FundLedger.Journal;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>
/// What payments and refunds of fiscal money post (直接支付). A street office is a 行政单位: 5001 and 7101.
/// Carried-over quota is quota whose budget year lies before the payment's fiscal year.
/// </summary>
public static class PaymentPosting
{
    /// <summary>支付 of what was committed.</summary>
    public static Line[] Disbursement(Place at, Money paid, bool carriedOver) =>
        [.. Cash("5001", at, paid, carriedOver), .. Pair(Control, "9302", "9501", at, paid)];

    /// <summary>Direct payment with no request.</summary>
    public static Line[] DirectPayment(Place at, Money paid, bool carriedOver) =>
        [.. Cash("5001", at, paid, carriedOver), .. Pair(Control, "9203", "9501", at, paid)];

    /// <summary>
    /// A payment recorded from another system whose budget this book does not hold: the quota is raised
    /// by the payment itself, so that paid quota and budget expenditure still agree and no funds appear.
    /// </summary>
    public static Line[] PaymentWithoutBudget(Place at, Money paid) =>
        [.. Cash("5001", at, paid, carriedOver: false), .. Pair(Control, "9103", "9501", at, paid)];

    /// <summary>Refund of a <see cref="PaymentWithoutBudget"/>.</summary>
    public static Line[] RefundWithoutBudget(Place at, Money refunded) =>
    [
        .. Pair(Financial, "4001", "5001", at, refunded),
        .. Pair(Budgetary, "6001", "7101", at, refunded),
        .. Pair(Control, "9501", "9103", at, refunded),
    ];

    /// <summary>Refund in the fiscal year of the payment: of this year's quota, or of carried-over quota.</summary>
    public static Line[] RefundSameYear(Place at, Money refunded, bool carriedOver) =>
    [
        .. Pair(Financial, carriedOver ? "1201" : "4001", "5001", at, refunded),
        .. Pair(Budgetary, carriedOver ? "800103" : "6001", "7101", at, refunded),
        .. Pair(Control, "9501", "9203", at, refunded),
    ];

    /// <summary>Refund of a prior year's payment.</summary>
    public static Line[] RefundPriorYear(Place at, Money refunded) =>
    [
        .. Pair(Financial, "1201", "3501", at, refunded),
        .. Pair(Financial, "3501", "3001", at, refunded),
        .. Pair(Budgetary, "800103", "810101", at, refunded),
        .. Pair(Control, "9102", "9203", at, refunded),
    ];

    /// <summary>Money held for someone else, received: no budgetary lines.</summary>
    public static Line[] HeldForOthers(Place at, Money amount) => Pair(Financial, "1002", "2901", at, amount);

    /// <summary>Money held for someone else, handed over.</summary>
    public static Line[] HandedOver(Place at, Money amount) => Pair(Financial, "2901", "1002", at, amount);

    internal static Line[] Cash(string expense, Place at, Money paid, bool carriedOver) =>
    [
        .. Pair(Financial, expense, carriedOver ? "1201" : "4001", at, paid),
        .. Pair(Budgetary, "7101", carriedOver ? "800103" : "6001", at, paid),
    ];
}
