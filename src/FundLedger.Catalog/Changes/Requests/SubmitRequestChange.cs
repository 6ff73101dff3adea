namespace FundLedger.Catalog;

/// <inheritdoc cref="SubmitRequest"/>
public sealed class SubmitRequestChange() : Change(SubmitRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request submit";

    public override string Path => "requests/{document}/submission";

    public override LocalName Title => new("提交申请", "Request submitted");

    public override LocalName Summary => new("提交申请，预占资金，进入路线", "Submit a request: its money is set aside, and it goes its route");

    public override LocalName Deed => new("提交申请 {document}", "submitted request {document}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","date":"2025-06-15","actor":"wang.fang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfRequest, .. RefusedBy.Routed, Rule.OutcomeOverdue];
}
