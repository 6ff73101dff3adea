namespace FundLedger.Catalog;

/// <summary>审批路线检查: whether a route could be published as it is.</summary>
public sealed class RouteCheckQuestion : Question
{
    private static readonly QuestionOption<string> Draft =
        new(Asks.RouteFile.Name, Asks.RouteFile.Text, text => text) { IsRequired = true, ContentOf = Asks.RouteFile.ContentOf };

    public override string Code => RouteReport.KindOfCheck;

    public override LocalName Title => RouteReport.TitleOfCheck;

    public override LocalName Summary => new("检查路线文件，指出行号与原因", "Check a route file; what is wrong is told with its line");

    public override Topic Topic => Topic.Routes;

    public override string Verb => "route check";

    public override string Path => "routes/check";

    public override IReadOnlyList<QuestionOption> Options => [Draft];

    public override IReadOnlyList<string> Examples => ["seeds/routes/charity-short.json"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(RouteReport.OfCheck(asked.Source, RouteReader.Read(asked.Of(Draft), asked.Setup), asked.Named));
}
