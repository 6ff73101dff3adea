namespace FundLedger.Server;

/// <summary>待收回指标表: lots of quota by the day on which they are lost.</summary>
internal static class LotsReport
{
    public static void Write(Output output, YearBalances year, IReadOnlyList<QuotaLot> lots, int? within)
    {
        if (!output.IsText)
        {
            output.Rows(lots, LotColumns.All);
            return;
        }

        output.Heading(year.Setup, year.AsOf,
            within is null ? "指标明细" : $"{within} 天内注销或收回的指标", within is null ? "Lots of quota" : $"Quota lost within {within} days");
        var bands = ClawBackSum.Of(lots);
        if (bands.Count > 0)
            output.Table(bands, LotColumns.Sums, output.In("按期限汇总", "By days left"));
        output.Table(lots, LotColumns.All.Named(
            ["unit", "fund", "purpose", "year", "currency", "clawBackOn", "daysLeft", "unallotted", "available", "frozen", "reserved", "committed", "accrued", "atRisk"]),
            output.In("明细", "Lots"));
    }
}
