namespace FundLedger.Catalog;

/// <inheritdoc cref="DecideRequest"/>
public sealed class DecideRequestChange() : Change(DecideRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request decide";

    public override string Path => "requests/{document}/decisions";

    public override LocalName Title => new("审批", "Decision");

    public override LocalName Summary => new(
        "办理当前环节：同意、不同意、弃权、回避、监事在场",
        "Decide the current step: approve, reject, abstain, recuse, witness");

    public override LocalName Deed => new("办理申请 {document}[：{vote}][，理由：{reason}]", "decided on request {document}[: {vote}][, {reason}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("vote", "意见", "What is said"),
        new("reason", "理由；不同意、回避时必填", "Why; required to reject or recuse"),
        new("content", "所审内容的哈希，缺省为现在的内容", "Hash of the content that was looked at; left out: as it is now"),
        new("for", "议事会赞成票数", "Council: votes for"),
        new("against", "议事会反对票数", "Council: votes against"),
        new("abstaining", "议事会弃权票数", "Council: abstentions"),
        new("minutes", "会议记录附件的 SHA-256", "Council: SHA-256 of the attached minutes"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","vote":"approve","actor":"li.na"}""",
        """{"document":"R1","vote":"reject","reason":"与财政补助重复","actor":"li.na"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Deciding, .. RefusedBy.Reversing, .. RefusedBy.Carried];
}
