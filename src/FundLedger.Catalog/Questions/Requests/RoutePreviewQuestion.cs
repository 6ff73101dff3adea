namespace FundLedger.Catalog;

/// <summary>审批路线预览: the way that lies before a request, before it is submitted.</summary>
public sealed class RoutePreviewQuestion : Question
{
    private static readonly QuestionOption<string> Document = Asks.TheText("document", "申请", "The request");

    public override string Code => RoutePreviewReport.Kind;

    public override LocalName Title => RoutePreviewReport.Title;

    public override LocalName Summary => new("提交前预览路线：各环节、办理人、为何需要、预计几天", "The route before submission: steps, people, the rule that added each step, expected days");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request preview";

    public override string Path => "requests/{document}/preview";

    public override IReadOnlyList<QuestionOption> Options => [Document];

    public override IReadOnlyList<string> Examples => ["R1"];

    public override Audience Audience => Audience.Document;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var request = (await RequestReading.HistoryAsync(read, asked.Of(Document), asked.AsOf, cancellation).ConfigureAwait(false)).Request;
        var histories = await read.RequestsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        return RoutePreviewReport.Of(asked.Source, asked.Setup, request, RoutePreview.Of(asked.Setup, request, asked.AsOf.Date, histories), asked.Given);
    }
}
