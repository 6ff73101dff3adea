namespace FundLedger.Catalog;

/// <inheritdoc cref="EndRequest"/>
public sealed class EndRequestChange() : Change(EndRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request end";

    public override string Path => "requests/{document}/end";

    public override LocalName Title => new("终止申请", "Request ended");

    public override LocalName Summary => new("终止已付过款的申请，释放未付部分", "End a request that was paid in part: what is left of it is released");

    public override LocalName Deed => new("终止申请 {document}，理由：{reason}", "ended request {document}: {reason}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","reason":"余款不再支付","actor":"zhao.xin"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfRequest];
}
