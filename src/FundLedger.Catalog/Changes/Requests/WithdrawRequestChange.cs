namespace FundLedger.Catalog;

/// <inheritdoc cref="WithdrawRequest"/>
public sealed class WithdrawRequestChange() : Change(WithdrawRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request withdraw";

    public override string Path => "requests/{document}/withdrawal";

    public override LocalName Title => new("撤回申请", "Request withdrawn");

    public override LocalName Summary => new("付款前撤回申请，释放资金", "Take a request back before anything of it is paid");

    public override LocalName Deed => new("撤回申请 {document}", "withdrew request {document}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","text":"改用其他资金","actor":"wang.fang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfRequest, Rule.NotExpired];
}
