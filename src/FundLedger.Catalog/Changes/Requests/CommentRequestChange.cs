namespace FundLedger.Catalog;

/// <inheritdoc cref="CommentRequest"/>
public sealed class CommentRequestChange() : Change(CommentRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request comment";

    public override string Path => "requests/{document}/comments";

    public override LocalName Title => new("留言", "Comment");

    public override LocalName Summary => new("留言，不改变申请", "Say something about a request; it stays as it is");

    public override LocalName Deed => new("在申请 {document} 留言[：{comment}]", "commented on request {document}[: {comment}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("comment", "留言", "What is said"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","comment":"请补清单","actor":"zhao.xin"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.FlagOpen];
}
