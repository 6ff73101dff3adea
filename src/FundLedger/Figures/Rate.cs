namespace FundLedger.Figures;

/// <summary>Ratios of amounts, as they are shown and compared.</summary>
public static class Rate
{
    /// <summary>A ratio, rounded half to even to four decimals; null over zero.</summary>
    public static decimal? Of(Int128 part, Int128 whole) =>
        whole == 0 ? null : Math.Round((decimal)part / (decimal)whole, 4, MidpointRounding.ToEven);

    /// <summary>Amount-days over an amount, or any mean of days, rounded half to even to two decimals; null over zero.</summary>
    public static decimal? MeanOf(Int128 total, Int128 weight) =>
        weight == 0 ? null : Math.Round((decimal)total / (decimal)weight, 2, MidpointRounding.ToEven);
}
