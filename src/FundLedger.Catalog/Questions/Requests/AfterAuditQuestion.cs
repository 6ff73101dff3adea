namespace FundLedger.Catalog;

/// <summary>后审抽样: the sample of requests decided within the limit.</summary>
public sealed class AfterAuditQuestion : Question
{
    public override string Code => AfterAuditReport.Kind;

    public override LocalName Title => AfterAuditReport.Title;

    public override LocalName Summary => new("后审抽样：自主限额内自行审批的申请，谁抽都一样", "The sample of requests decided within the autonomy limit, the same whoever draws it");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request audit";

    public override string Path => "requests/after-audit";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit];

    public override IReadOnlyList<string> Examples => ["--unit C --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var histories = await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false);
        return AfterAuditReport.Of(asked.Source, asked.Setup, AfterAudit.Sample(asked.Setup, histories), asked.Given);
    }
}
