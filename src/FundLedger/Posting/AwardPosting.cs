using static FundLedger.Ledger;
using static FundLedger.Lines;

namespace FundLedger;

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

    /// <summary>Quota arrives for a part that had none.</summary>
    public static Line[] Funding(Place at, Money amount) =>
        [.. Pair(Control, "9702", "9701", at, amount), .. Pair(Control, "9203", "9401", at, amount)];

    /// <summary>Performance pay is paid, from this year's or from carried-over quota.</summary>
    public static Line[] Payment(Place at, Money paid, bool carriedOver) =>
        [.. PaymentPosting.Cash("220103", at, paid, carriedOver), .. Pair(Control, "9401", "9501", at, paid)];
}
