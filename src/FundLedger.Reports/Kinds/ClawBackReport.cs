namespace FundLedger.Reports;

/// <summary>待注销收回指标表: the 90/60/30-day list of quota that is lost when nothing is done.</summary>
public static class ClawBackReport
{
    public const string Kind = "claw-back";

    public static LocalName Title { get; } = new("待注销收回指标表", "Quota about to lapse or be clawed back");

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="unit">The unit that is asked about; null: all.</param>
    /// <param name="fund">The fund that is asked about; null: all.</param>
    /// <param name="within">Lots that are lost in so many days or less are listed.</param>
    /// <param name="lots">All lots of the unit and fund.</param>
    public static Report Of(ReportSource source, BookSetup setup, string? unit, string? fund, int within, IReadOnlyList<QuotaLot> lots)
    {
        var listed = lots.Where(lot => lot.DaysLeft <= within).ToList();
        var options = new Dictionary<string, string> { ["within"] = Refusal.Text(within) };
        if (unit is not null)
            options["unit"] = unit;
        if (fund is not null)
            options["fund"] = fund;
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = [FigureScope.Unit(setup, unit), FigureScope.Fund(setup, fund), (new("期限", "Within"), new($"{within} 天", $"{within} days"))],
            Options = options,
            Landscape = true,
            Parts = [.. PartsOf(source.Currency, setup, within, lots, listed), SignatureBlocks.OfStatement],
        };
    }

    private static IEnumerable<ReportPart> PartsOf(
        Currency currency, BookSetup setup, int within, IReadOnlyList<QuotaLot> lots, IReadOnlyList<QuotaLot> listed)
    {
        var sums = ClawBackSum.Of(lots);
        yield return new KeyFigures("bands", [.. Enum.GetValues<ClawBackBand>().Select(band => KeyFigureOf(currency, band, sums))]);
        yield return listed.Count > 0
            ? new Note(Lost(within, listed), Tone.Bad)
            : new Note(new($"{within} 天内没有将注销或收回的指标。", $"No quota lapses or is clawed back within {within} days."), Tone.Good);
        if (listed.Any(lot => lot.Currency == currency))
            yield return new ChartPart(new("将失去的指标，按单位与期限", "Quota at risk, by unit and days left"), ChartOf(setup, currency, listed));
        yield return ReportTable.Of("sums", new("按期限汇总", "By days left"), LotColumns.Sums.WithoutCurrency(sums, currency), sums);
        if (listed.Count > 0)
        {
            yield return ReportTable.Of("lots", new("明细", "Lots"), LotColumns.All.WithNames(setup).WithoutCurrency(listed, currency).Present(
                "unit", "fund", "purpose", "year", "currency", "clawBackOn", "daysLeft", "unallotted", "available", "frozen", "reserved", "committed", "atRisk"), listed);
        }
    }

    private static KeyFigure KeyFigureOf(Currency currency, ClawBackBand band, IReadOnlyList<ClawBackSum> sums)
    {
        var amount = sums.FirstOrDefault(sum => sum.Band == band && sum.Currency == currency)?.AtRisk ?? 0;
        var term = TermText.Of(band);
        return new KeyFigure(term.ForPrograms!, new($"{term.ForPeople.Zh}将失去", $"Lost in {term.ForPeople.En} days"), new AmountText(amount, currency.Decimals),
            amount > 0 && band == ClawBackBand.Within30 ? Tone.Bad : Tone.Plain);
    }

    private static LocalName Lost(int within, IReadOnlyList<QuotaLot> listed)
    {
        var sums = Phrase.List([.. ClawBackSum.Of(listed).GroupBy(sum => sum.Currency)
            .Select(group => Phrase.Money(group.Aggregate(Int128.Zero, (sum, each) => sum + each.AtRisk), group.Key))]);
        var first = Refusal.Text(listed[0].ClawBackOn);
        return new($"{within} 天内有 {listed.Count} 笔指标将注销或收回，共 {sums.Zh}；最早一笔最后可用日为 {first}。绩效应付不在内，照常结转。",
            $"{listed.Count} lots of quota are lost within {within} days, {sums.En} in all; the first can be used until {first}. Performance pay owed is not part of it: it carries on.");
    }

    private static StackedBars ChartOf(BookSetup setup, Currency currency, IReadOnlyList<QuotaLot> listed)
    {
        var units = listed.Where(lot => lot.Currency == currency).GroupBy(lot => UnitScale.Of(setup, lot.At.Unit)).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return new StackedBars(
            new LocalName("各单位将失去的指标，按剩余天数分段。", "Quota at risk of each unit, by days left."),
            ChartUnit.Money,
            [.. units.Select(group => setup.Unit(group.Key).Name)],
            [
                .. Enum.GetValues<ClawBackBand>().Where(band => listed.Any(lot => lot.Band == band)).Select(band => FigureSeries.Money(
                    TermText.Of(band).ForPeople.Zh, $"{TermText.Of(band).ForPeople.En} days", units,
                    group => group.Where(lot => lot.Band == band).Aggregate(Int128.Zero, (sum, lot) => sum + lot.AtRisk), currency)),
            ]);
    }
}
