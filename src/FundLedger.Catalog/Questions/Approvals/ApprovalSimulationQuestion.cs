namespace FundLedger.Catalog;

/// <summary>审批规则模拟: past requests under another limit or another route.</summary>
public sealed class ApprovalSimulationQuestion : Question
{
    private static readonly QuestionOption<decimal?> Limit = Asks.Amount("limit", "另一自主限额", "Another autonomy limit");

    private static readonly QuestionOption<string?> Step = Asks.Text("step", "环节", "A step of a route");

    private static readonly QuestionOption<decimal?> Above = Asks.Amount("above", "金额高于此数才须该环节", "The amount above which the step is needed");

    private static readonly QuestionOption<string?> OtherRoute = Asks.Text("route", "已公布的审批路线", "A published route");

    public override string Code => ApprovalSimulationReport.Kind;

    public override LocalName Title => ApprovalSimulationReport.Title;

    public override LocalName Summary => new("换一条规则会怎样：少走几个环节、省几天、多少钱由本级决定", "What another rule would do: steps skipped, days saved, money decided locally");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "simulate approvals";

    public override string Path => "simulations/approvals";

    public override IReadOnlyList<QuestionOption> Options => [Limit, Asks.Fund, Step, Above, OtherRoute, Asks.Unit];

    public override IReadOnlyList<string> Examples => ["--limit 50000", "--step street-office --above 20000 --unit A"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, change) = (asked.Setup, ChangeIn(asked));
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        var limits = LimitRung.Usual.Concat(change?.RequestLimit is { } limit ? [limit] : []);
        return ApprovalSimulationReport.Of(
            asked.Source, setup, asked.Given, change,
            change is null ? null : RouteSimulation.Of(setup, histories, change), LimitRung.Of(setup, histories, limits, asked.Of(Asks.Unit), asked.Of(Asks.Fund)));
    }

    /// <summary>The other rule that the options name; null where they name none.</summary>
    private static RouteChange? ChangeIn(Asked asked)
    {
        var (limit, step, above, route, unit) = (asked.Of(Limit), asked.Of(Step), asked.Of(Above), asked.Of(OtherRoute), asked.Of(Asks.Unit));
        if (step is null != above is null)
            throw new RefusedException(Rule.MemberRequired, ("kind", ApprovalSimulationReport.Kind), ("member", step is null ? "step" : "above"));
        if (limit is null && step is null && route is null)
            return null;
        return new RouteChange
        {
            RequestLimit = limit,
            Unit = limit is null ? null : unit,
            Fund = limit is null ? null : asked.Of(Asks.Fund),
            Step = step,
            Above = above,
            Route = route is null ? null : RouteFor(asked.Setup, route, unit),
        };
    }

    /// <summary>A published route as it would be for a unit too, or for the whole tree.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> where no such route is published.</exception>
    private static Route RouteFor(BookSetup setup, string code, string? unit)
    {
        var route = setup.NewestRoutes.FirstOrDefault(each => each.Route.Code == code)?.Route
            ?? throw new RefusedException(Rule.MemberForm, ("member", "route"), ("problem", Reason.NotAmong(code, setup.NewestRoutes.Select(each => each.Route.Code))));
        IEnumerable<string> tops = unit is not null ? [unit] : setup.Units.Values.Where(each => each.Parent.Length == 0).Select(each => each.Code).Order(StringComparer.Ordinal);
        return route with { For = route.For with { Units = [.. (route.For.Units ?? []).Concat(tops).Distinct()] } };
    }
}
