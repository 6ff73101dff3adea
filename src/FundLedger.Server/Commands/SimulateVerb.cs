using System.CommandLine;
using System.CommandLine.Parsing;

namespace FundLedger.Server;

/// <summary><c>simulate requests</c>: what another rule would have made of past requests; nothing is posted.</summary>
internal static class SimulateVerb
{
    private static readonly Option<string?> RequestLimit = new("--request-limit") { Description = "另一自主限额 · Another autonomy limit" };

    private static readonly Option<string?> Step = new("--step") { Description = "换门槛的环节 · Step whose threshold changes" };

    private static readonly Option<string?> Above = new("--above") { Description = "该环节只用于超过此金额的申请 · The step is only for requests of more than this" };

    private static readonly Option<FileInfo?> RouteFile = new("--route") { Description = "另一路线（文件） · Another route, as a file" };

    private static readonly Option<string?> ForUnit = new("--for-unit") { Description = "限额或路线给哪个单位，含下级；缺省全部 · Unit that gets the limit or the route, with all below it; left out: all" };

    public static Command Create()
    {
        var verb = Verb.OnBook("requests", """
            假如换一自主限额、门槛或路线：过去的申请会省去哪些环节、几天 · Past requests with another limit, threshold or route: steps skipped, days saved, decided locally.
            fundledger simulate requests --request-limit 5000.00 --fund CF --as-of 2025-12-31
            fundledger simulate requests --step deputy --above 10000.00 --as-of 2025-12-31
            fundledger simulate requests --route seeds/routes/charity-short.json --for-unit A --as-of 2025-12-31
            """, RunAsync, RequestLimit, ForUnit, DimensionOptions.Fund, Step, Above, RouteFile, RequestOptions.Unit, CommonOptions.Date, CommonOptions.KnownAt);
        verb.Validators.Add(Check);
        return new Command("simulate", """
            模拟：换一条规则，过去会怎样；不入账 · Simulations: the past under another rule. Nothing is posted.
            fundledger simulate requests --request-limit 5000.00 --as-of 2025-12-31
            """)
        { verb };
    }

    private static void Check(CommandResult result)
    {
        if (!Said(RequestLimit) && !Said(Step) && !Said(RouteFile))
            result.AddError("requests: --request-limit | --step --above | --route");
        if (Said(Step) != Said(Above))
            result.AddError("requests: --step --above");
        if (Said(DimensionOptions.Fund) && !Said(RequestLimit))
            result.AddError("requests: --fund --request-limit");
        if (Said(ForUnit) && !Said(RequestLimit) && !Said(RouteFile))
            result.AddError("requests: --for-unit --request-limit | --route");

        bool Said(Option option) => result.GetResult(option) is not null;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var histories = await RequestOptions.HistoriesAsync(parsed, session, setup, asOf, cancellation).ConfigureAwait(false);
        var unit = parsed.GetValue(ForUnit) is { } code ? setup.Unit(code).Code : null;
        var change = new RouteChange
        {
            RequestLimit = AmountIn(parsed, RequestLimit),
            Unit = parsed.GetValue(RequestLimit) is null ? null : unit,
            Fund = parsed.GetValue(DimensionOptions.Fund) is { } fund ? setup.Fund(fund).Code : null,
            Step = parsed.GetValue(Step),
            Above = AmountIn(parsed, Above),
            Route = await RouteAsync(parsed, setup, unit, cancellation).ConfigureAwait(false),
        };
        RouteSimulationReport.Write(session.Output, setup, asOf, change, RouteSimulation.Of(setup, histories, change));
        return ExitStatus.Done;
    }

    /// <summary>The route of the file.</summary>
    private static async Task<Route?> RouteAsync(ParseResult parsed, BookSetup setup, string? unit, CancellationToken cancellation)
    {
        if (parsed.GetValue(RouteFile) is not { } file)
            return null;
        return For(setup, await RouteVerb.ReadAsync(file, setup, cancellation).ConfigureAwait(false), unit);
    }

    /// <summary>A route for a unit and those that it is published for; null: for those that it names itself.</summary>
    public static Route For(BookSetup setup, Route route, string? unit)
    {
        if (unit is null)
            return route;
        var published = setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == route.Code)?.Route.For.Units ?? [];
        return route with { For = route.For with { Units = [.. published.Append(unit).Distinct()] } };
    }

    private static decimal? AmountIn(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is { } text ? DecimalText.Parse(text) : null;
}
