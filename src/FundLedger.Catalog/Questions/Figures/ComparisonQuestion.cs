namespace FundLedger.Catalog;

/// <summary>资金执行比较表: units of a level side by side.</summary>
public sealed class ComparisonQuestion : Question
{
    public override string Code => ComparisonReport.Kind;

    public override LocalName Title => ComparisonReport.Title;

    public override LocalName Summary => new("比较各区：执行、结余与缺口、绩效拖欠、慈善、人均", "Districts side by side: execution, surplus and shortage, arrears, charity, per head");

    public override Topic Topic => Topic.Figures;

    public override string Verb => "compare";

    public override string Path => "comparison";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Level, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--as-of 2025-12-31", "--level street --lang en --output comparison.pdf"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, level) = (asked.Setup, asked.Of(Asks.Level) ?? UnitLevel.District);
        var units = Units.Of(setup, level).Where(asked.Sees).ToList();
        var months = new List<(DateOnly End, IReadOnlyList<DistrictFigures> Rows)>();
        foreach (var end in setup.Profile.MonthEnds(asked.AsOf.Date).SkipLast(1))
            months.Add((end, DistrictComparison.Of(await read.YearAsync(asked.AsOf with { Date = end }, cancellation).ConfigureAwait(false), [], units)));
        var year = await read.YearAsync(asked.AsOf, asked.Closing, cancellation).ConfigureAwait(false);
        var rows = DistrictComparison.Of(
            year,
            await read.AwardsAsync(asked.AsOf, cancellation).ConfigureAwait(false), units,
            await read.RequestsAsync(asked.AsOf, cancellation).ConfigureAwait(false));
        return ComparisonReport.Of(asked.Source, setup, level, rows, [.. months, (asked.AsOf.Date, rows)],
            CharityApart.Of(year, units.Select(unit => unit.Code)))
            .WithClosing(setup, year.View, Disposals.RolledUp(year.OfFiscal(), units.Select(unit => unit.Code)));
    }
}
