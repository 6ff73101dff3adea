using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Reports of how requests are approved, and of donations that they are paid from.</summary>
internal static partial class ReportKinds
{
    private const int UsualMonths = 12;

    private static async Task<Report> ApprovalsAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var (unit, from, months) = (request.UnitIn(setup), request.FromOf(setup.Profile), request.NumberOf("months", UsualMonths, 1200));
        var histories = await HistoriesAsync(read, request, setup, unit, cancellation).ConfigureAwait(false);
        var policies = await read.PoliciesAsync(request.AsOf, cancellation).ConfigureAwait(false);
        return ApprovalsReport.Of(
            request.Source, setup, unit, from, months,
            Bottlenecks.Of(setup, histories, from, request.AsOf.Date, months),
            WaitingRequests.Of(setup, histories, request.AsOf.Date),
            AutonomyEffect.Of(setup, policies, histories, from, request.AsOf.Date));
    }

    private static async Task<Report> ApprovalSimulationAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var (unit, fund, change) = (request.UnitIn(setup), request.FundIn(setup), ChangeOf(request, setup));
        var histories = await HistoriesAsync(read, request, setup, unit, cancellation).ConfigureAwait(false);
        var limits = LimitRung.Usual.Concat(change?.RequestLimit is { } limit ? [limit] : []);
        return ApprovalSimulationReport.Of(
            request.Source, setup, request.Options, change,
            change is null ? null : RouteSimulation.Of(setup, histories, change), LimitRung.Of(setup, histories, limits, unit, fund));
    }

    /// <summary>The other rule that the options name; null where they name none.</summary>
    private static RouteChange? ChangeOf(ReportRequest request, BookSetup setup)
    {
        var (limit, step, above) = (request.AmountOf("limit"), request["step"], request.AmountOf("above"));
        if (step is null != above is null)
            throw new RefusedException(Rule.MemberRequired, ("kind", ApprovalSimulationReport.Kind), ("member", step is null ? "step" : "above"));
        if (limit is null && step is null && request["route"] is null)
            return null;
        return new RouteChange
        {
            RequestLimit = limit,
            Unit = limit is null ? null : request.UnitIn(setup),
            Fund = limit is null ? null : request.FundIn(setup),
            Step = step,
            Above = above,
            Route = request["route"] is { } code ? RouteFor(setup, code, request.UnitIn(setup)) : null,
        };
    }

    /// <summary>A published route as it would be for a unit too, or for the whole tree.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> where no such route is published.</exception>
    private static Route RouteFor(BookSetup setup, string code, string? unit)
    {
        var route = setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == code)?.Route
            ?? throw new RefusedException(Rule.MemberForm, ("member", "route"), ("problem", Texts.Shown(code)));
        IEnumerable<string> tops = unit is not null ? [unit] : setup.Units.Values.Where(each => each.Parent.Length == 0).Select(each => each.Code).Order(StringComparer.Ordinal);
        return route with { For = route.For with { Units = [.. (route.For.Units ?? []).Concat(tops).Distinct()] } };
    }

    private static async Task<Report> CharityAsync(BookReader read, ReportRequest request, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(request.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        var (fund, unit) = (setup.Fund(request.FundIn(setup) ?? OnlyCharityFund(setup)), request.UnitIn(setup));
        var lineage = await read.LineageAsync(fund.Code, request.AsOf, cancellation).ConfigureAwait(false);
        var donors = await Donors.NamedAsync(read, fund, request.AsOf, cancellation).ConfigureAwait(false);
        var histories = (await HistoriesAsync(read, request, setup, unit, cancellation).ConfigureAwait(false)).Where(history => history.Request.Fund == fund.Code).ToList();
        return CharityReport.Of(request.Source, setup, fund, unit, CharityFigures.Of(setup, lineage, donors, histories, request.AsOf.Date, unit));
    }

    /// <exception cref="RefusedException"><see cref="Rule.MemberRequired"/> where there are several or none.</exception>
    private static string OnlyCharityFund(BookSetup setup) => setup.Funds.Values.Where(fund => fund.Type == FundType.Charity).ToList() is [var only]
        ? only.Code
        : throw new RefusedException(Rule.MemberRequired, ("kind", CharityReport.Kind), ("member", "fund"));
}
