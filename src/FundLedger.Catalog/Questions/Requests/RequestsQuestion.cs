namespace FundLedger.Catalog;

/// <summary>申请一览: where requests stand, whose turn it is, and for how long.</summary>
public sealed class RequestsQuestion : Question
{
    public override string Code => RequestsReport.Kind;

    public override LocalName Title => RequestsReport.Title;

    public override LocalName Summary => new("申请一览：状态、当前环节、待谁办理、已等几天", "Requests: where they stand, whose turn it is, for how long");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request list";

    public override string Path => "requests";

    public override IReadOnlyList<ReportColumn> Rows => RequestsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => RequestChoice.Options;

    public override IReadOnlyList<string> Examples => ["--status submitted --unit A01 --as-of 2025-12-31"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) => RequestsReport.Of(
        asked.Source, asked.Setup, await RequestChoice.RowsAsync(read, asked, null, cancellation).ConfigureAwait(false), null, asked.Given);
}
