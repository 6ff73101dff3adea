namespace FundLedger.Catalog;

/// <summary>审批路线一览: the routes, each in its newest version.</summary>
public sealed class RoutesQuestion : Question
{
    public override string Code => RouteReport.KindOfList;

    public override LocalName Title => RouteReport.TitleOfList;

    public override LocalName Summary => new("路线一览（最新版）", "The routes, each in its newest version");

    public override Topic Topic => Topic.Routes;

    public override string Verb => "route list";

    public override string Path => "routes";

    public override IReadOnlyList<ReportColumn> Rows => RouteReport.Rows;

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(RouteReport.OfList(asked.Source, asked.Setup.NewestRoutes, asked.Given));
}
