namespace FundLedger.Catalog;

/// <summary>审批路线: the steps of a route.</summary>
public sealed class RouteQuestion : Question
{
    private static readonly QuestionOption<string> Route = Asks.TheText("route", "路线", "The route");

    private static readonly QuestionOption<long?> Version = Asks.NumberOrNone("version", "版本，缺省最新", "A version; left out: the newest", 1);

    public override string Code => RouteReport.Kind;

    public override LocalName Title => RouteReport.Title;

    public override LocalName Summary => new("路线的各环节；JSON 附路线文件", "The steps of a route; its JSON has the route file too");

    public override Topic Topic => Topic.Routes;

    public override string Verb => "route show";

    public override string Path => "routes/{route}";

    public override IReadOnlyList<QuestionOption> Options => [Route, Version];

    public override IReadOnlyList<string> Examples => ["charity-long"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (code, version) = (asked.Of(Route), asked.Of(Version));
        var found = asked.Setup.Routes.Where(each => each.Key.Code == code && (version is null || each.Key.Version == version))
            .OrderBy(each => each.Key.Version).Select(each => new PublishedRoute(each.Value, each.Key.Version)).LastOrDefault()
            ?? throw Asks.Wrong(Route.Name, Reason.NotAmong($"{code} {version}".TrimEnd(), asked.Setup.Routes.Keys.Select(each => $"{each.Code} {each.Version}")));
        return Task.FromResult(RouteReport.Of(asked.Source, found, asked.Given));
    }
}
