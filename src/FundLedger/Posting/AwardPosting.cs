using FundLedger.Journal;
using static FundLedger.Journal.Ledger;
using static FundLedger.Posting.Lines;

namespace FundLedger.Posting;

/// <summary>What performance pay posts.</summary>
public static class AwardPosting
{
    /// <summary>计提绩效: an amount, of which <paramref name="funded"/> has quota; the rest is an unfunded obligation (memo).</summary>
    public static Line[] Accrual(Place at, Money amount, Money funded)
    {
        var unfunded = amount - funded;
        return
        [
            .. Pair(Financial, "500101", "220103", at, amount),
            .. funded.IsZero ? [] : Pair(Control, "9203", "9401", at, funded),
            .. unfunded.IsZero ? [] : Pair(Control, "9701", "9702", at, unfunded),
        ];
    }

    /// <summary>Quota arrives for a part that had none: of the award's budget year, or of a later one.</summary>
    public static Line[] Funding(Place award, Place quota, Money amount) =>
        [.. Pair(Control, "9702", "9701", award, amount), .. Pair(Control, "9203", "9401", quota, amount)];

    /// <summary>
    /// Performance pay that was paid comes back: it is owed again, with its quota. Expense stays as it was accrued.
    /// </summary>
    public static Line[] Returned(Place award, Place quota, Money amount, bool carriedOver, bool priorYear) =>
    [
        Debit(Financial, carriedOver || priorYear ? "1201" : "4001", quota, amount), Credit(Financial, "220103", award, amount),
        .. priorYear
            ? Pair(Budgetary, "800103", "810101", quota, amount)
            : Pair(Budgetary, carriedOver ? "800103" : "6001", "7101", quota, amount),
        .. Pair(Control, priorYear ? "9102" : "9501", "9401", quota, amount),
    ];

    /// <summary>Performance pay is paid, from this year's or from carried-over quota, which may be of another year than the award.</summary>
    public static Line[] Payment(Place award, Place quota, Money paid, bool carriedOver) =>
    [
        Debit(Financial, "220103", award, paid), Credit(Financial, carriedOver ? "1201" : "4001", quota, paid),
        .. Pair(Budgetary, "7101", carriedOver ? "800103" : "6001", quota, paid),
        .. Pair(Control, "9401", "9501", quota, paid),
    ];
}
