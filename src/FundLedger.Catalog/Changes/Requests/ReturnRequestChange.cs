namespace FundLedger.Catalog;

/// <inheritdoc cref="ReturnRequest"/>
public sealed class ReturnRequestChange() : Change(ReturnRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request return";

    public override string Path => "requests/{document}/returns";

    public override LocalName Title => new("退回申请", "Request returned");

    public override LocalName Summary => new("退回申请人，或退回先前的环节", "Send a request back to who asked, or to an earlier step");

    public override LocalName Deed => new("退回申请 {document}[，理由：{reason}]", "returned request {document}[: {reason}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("to", "退回到哪一环节，缺省退回申请人", "Step to go back to; left out: to who asked"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","reason":"发票不全","actor":"li.na"}""",
        """{"document":"R1","to":"clerk","reason":"请重新核对","actor":"li.na"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfRequest, .. RefusedBy.Deciding];
}
