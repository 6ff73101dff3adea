namespace FundLedger.Catalog;

/// <inheritdoc cref="ExpireRequest"/>
public sealed class ExpireRequestChange() : Change(ExpireRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request expire";

    public override string Path => "requests/{document}/expiry";

    public override LocalName Title => new("申请过期", "Request expired");

    public override LocalName Summary => new("最后使用日已过，申请过期，释放资金", "End a request whose last day has passed");

    public override LocalName Deed => new("办理申请 {document} 过期，释放资金", "ended request {document}, whose last day has passed");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","text":"逾期未用"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfRequest, Rule.NotExpired];
}
