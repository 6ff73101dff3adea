using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Reports of figures: comparison, arrears, charity, approvals, year end.</summary>
internal static partial class ReportKinds
{
    private const int UsualDays = 90;

    private static IReadOnlyList<ReportKind> Figures =>
    [
        new(ComparisonReport.Kind, ComparisonReport.Title, ["level"], ComparisonAsync),
        new(ArrearsReport.Kind, ArrearsReport.Title, ["unit", "by"], ArrearsAsync),
        new(CharityReport.Kind, CharityReport.Title, ["fund", "unit"], CharityAsync),
        new(ApprovalsReport.Kind, ApprovalsReport.Title, ["unit", "from", "months"], ApprovalsAsync),
        new(ApprovalSimulationReport.Kind, ApprovalSimulationReport.Title, ["limit", "fund", "step", "above", "route", "unit"], ApprovalSimulationAsync),
        new(ClawBackReport.Kind, ClawBackReport.Title, ["unit", "fund", "within"], ClawBackAsync),
        new(YearEndPreviewReport.Kind, YearEndPreviewReport.Title, ["year", "unit", "fund", "finished"], YearEndPreviewAsync),
        new(ReconciliationReport.Kind, ReconciliationReport.Title, ["year", "unit", "fund"], ReconciliationAsync),
        new(BulletinReport.Kind, BulletinReport.Title, ["unit", "from"], BulletinAsync),
    ];

    private static async Task<Report> ComparisonAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var level = request.LevelOf();
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var months = new List<(DateOnly End, IReadOnlyList<DistrictFigures> Rows)>();
        foreach (var end in setup.Profile.MonthEnds(request.AsOf.Date).SkipLast(1))
            months.Add((end, DistrictComparison.Of(await read.YearAsync(request.AsOf with { Date = end }, cancellation).ConfigureAwait(false), [], level)));
        var rows = DistrictComparison.Of(
            await read.YearAsync(request.AsOf, cancellation).ConfigureAwait(false),
            await read.AwardsAsync(request.AsOf, cancellation).ConfigureAwait(false), level,
            await read.RequestsAsync(request.AsOf, cancellation).ConfigureAwait(false));
        return ComparisonReport.Of(request.Source, setup, level, rows, [.. months, (request.AsOf.Date, rows)]);
    }

    private static async Task<Report> ArrearsAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var unit = request.UnitIn(setup);
        var by = request.DateOf("by") ?? request.AsOf.Date;
        var awards = await read.AwardsAsync(request.AsOf, cancellation).ConfigureAwait(false);
        var ageing = AwardAgeing.Of(setup, awards, request.AsOf.Date, unit);
        var units = unit is null ? ageing.RolledUp(setup, Units.Of(setup, UnitLevel.District).Select(top => top.Code)) : ageing.Units;
        var available = await AvailableQuota.OnAsync(read, request.AsOf, cancellation).ConfigureAwait(false);
        return ArrearsReport.Of(request.Source, setup, unit, units, ageing, Clearance.Of(setup, awards, available, by, unit));
    }

    private static async Task<Report> ClawBackAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var year = await read.YearAsync(request.AsOf, cancellation).ConfigureAwait(false);
        var (unit, fund) = (request.UnitIn(year.Setup), request.FundIn(year.Setup));
        var units = unit is null ? null : year.Setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal);
        var lots = QuotaLots.Of(year).Where(lot => units?.Contains(lot.At.Unit) != false && (fund is null || lot.At.Fund == fund)).ToList();
        return ClawBackReport.Of(request.Source, year.Setup, unit, fund, request.NumberOf("within", UsualDays, 10_000), lots);
    }

    private static async Task<Report> YearEndPreviewAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var command = new CloseYear
        {
            Year = request.YearOf(setup.Profile),
            Unit = request.UnitIn(setup),
            Fund = request.FundIn(setup),
            Finished = request["finished"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
        var (plan, obstacles) = await YearEndReading.PreviewAsync(read, setup, request.AsOf.KnownAt, command, cancellation).ConfigureAwait(false);
        return YearEndPreviewReport.Of(request.Source with { Date = setup.Profile.LastDayOf(command.Year) }, setup, command, plan, obstacles);
    }

    private static async Task<Report> ReconciliationAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var profile = (await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false)).Profile;
        var year = request.YearOf(profile);
        var source = profile.FiscalYearOf(request.AsOf.Date) == year ? request.Source : request.Source with { Date = profile.LastDayOf(year) };
        var balances = await read.CarriedYearAsync(source.AsOf, cancellation).ConfigureAwait(false);
        var (unit, fund) = (request.UnitIn(balances.Setup), request.FundIn(balances.Setup));
        return ReconciliationReport.Of(source, balances.Setup, year, unit, fund, SurplusReconciliation.Of(balances, unit, fund));
    }

    private static async Task<Report> BulletinAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var unit = request.UnitIn(setup);
        var histories = await HistoriesAsync(read, request, setup, unit, cancellation).ConfigureAwait(false);
        return BulletinReport.Of(request.Source, setup, unit, Bulletin.Of(setup, histories, request.FromOf(setup.Profile), request.AsOf.Date));
    }

    /// <summary>Requests of a unit and all below it; of all for null.</summary>
    private static async Task<IReadOnlyList<RequestHistory>> HistoriesAsync(
        BookReader read, ReportRequest request, BookSetup setup, string? unit, CancellationToken cancellation)
    {
        var histories = await read.RequestsAsync(request.AsOf, cancellation).ConfigureAwait(false);
        if (unit is null)
            return histories;
        var units = setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal);
        return [.. histories.Where(history => units.Contains(history.Request.Unit))];
    }
}
