namespace FundLedger.Catalog;

/// <summary>审批规则模拟: past requests under another limit, threshold or route.</summary>
public sealed class ApprovalSimulationQuestion : Question
{
    private static readonly QuestionOption<decimal?> Limit = Asks.Amount("requestLimit", "另一自主限额", "Another autonomy limit");

    private static readonly QuestionOption<string?> ForUnit = Asks.UnitAs(
        "forUnit", "限额或路线给哪个单位，含下级；缺省全部", "The unit that gets the limit or the route, with all below it; left out: all");

    private static readonly QuestionOption<string?> Step = Asks.Text("step", "换门槛的环节", "The step whose threshold changes");

    private static readonly QuestionOption<decimal?> Above = Asks.Amount("above", "该环节只用于超过此金额的申请", "The step is only for requests of more than this");

    private static readonly QuestionOption<string?> Published = Asks.Text("publishedRoute", "改走已公布的路线", "A route that is published already");

    public override string Code => ApprovalSimulationReport.Kind;

    public override LocalName Title => ApprovalSimulationReport.Title;

    public override LocalName Summary => new(
        "换一自主限额、门槛或路线，过去的申请会怎样：少走几个环节、省几天、多少钱由本级决定；不入账",
        "Past requests with another limit, threshold or route: steps skipped, days saved, money decided locally; nothing is posted");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "simulate requests";

    public override string Path => "simulations/requests";

    public override IReadOnlyList<QuestionOption> Options => [Limit, ForUnit, Asks.Fund, Step, Above, Asks.RouteFile, Published, Asks.Unit];

    public override IReadOnlyList<string> Examples =>
    [
        "--request-limit 5000.00 --fund CF --as-of 2025-12-31",
        "--step deputy --above 10000.00 --as-of 2025-12-31",
        "--route seeds/routes/charity-short.json --for-unit A --as-of 2025-12-31",
    ];

    public override Load Load => Load.Heavy;

    public override void Check(IReadOnlyDictionary<string, string> given)
    {
        if (given.ContainsKey(Step.Name) != given.ContainsKey(Above.Name))
            throw Asks.Wrong(given.ContainsKey(Step.Name) ? Above.Name : Step.Name, new Reason(Because.Required));
    }

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, change) = (asked.Setup, ChangeIn(asked));
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        var limits = LimitRung.Usual.Concat(change?.RequestLimit is { } limit ? [limit] : []);
        return ApprovalSimulationReport.Of(
            asked.Source, setup, asked.Named, change,
            change is null ? null : RouteSimulation.Of(setup, histories, change), LimitRung.Of(setup, histories, limits, asked.Of(ForUnit), asked.Of(Asks.Fund)));
    }

    /// <summary>The other rule that the options name; null where they name none.</summary>
    private static RouteChange? ChangeIn(Asked asked)
    {
        var (limit, step, above, unit) = (asked.Of(Limit), asked.Of(Step), asked.Of(Above), asked.Of(ForUnit));
        var route = RouteIn(asked, unit);
        return limit is null && step is null && route is null ? null : new RouteChange
        {
            RequestLimit = limit,
            Unit = limit is null ? null : unit,
            Fund = limit is null ? null : asked.Of(Asks.Fund),
            Step = step,
            Above = above,
            Route = route,
        };
    }

    /// <summary>The draft, or the published route, as it would be for a unit too; a published one without a unit is for the whole tree.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/> where no such route is published; as <see cref="RouteReader.Read"/>.</exception>
    private static Route? RouteIn(Asked asked, string? unit)
    {
        var setup = asked.Setup;
        if (asked.Of(Asks.RouteFile) is { } file)
        {
            var draft = RouteReader.Read(file, setup);
            return unit is null ? draft : ForUnits(draft, [.. PublishedAs(setup, draft.Code)?.For.Units ?? [], unit]);
        }

        if (asked.Of(Published) is not { } code)
            return null;
        var published = PublishedAs(setup, code) ?? throw Asks.Wrong(Published.Name, Reason.NotAmong(code, setup.NewestRoutes.Select(each => each.Route.Code)));
        IEnumerable<string> tops = unit is not null ? [unit] : setup.Units.Values.Where(each => each.Parent.Length == 0).Select(each => each.Code).Order(StringComparer.Ordinal);
        return ForUnits(published, [.. published.For.Units ?? [], .. tops]);
    }

    private static Route ForUnits(Route route, IEnumerable<string> units) => route with { For = route.For with { Units = [.. units.Distinct()] } };

    private static Route? PublishedAs(BookSetup setup, string code) => setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == code)?.Route;
}
