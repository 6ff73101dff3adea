namespace FundLedger.Catalog;

/// <inheritdoc cref="AnswerFlag"/>
public sealed class AnswerFlagChange() : Change(AnswerFlag.Kind)
{
    public override Topic Topic => Topic.Documents;

    public override string Verb => "request answer";

    public override string Path => "documents/{document}/flags/{flag}/answer";

    public override LocalName Title => new("答复质疑", "Doubt answered");

    public override LocalName Summary => new("由他人答复质疑，答复写在摘要", "Answer a doubt, as someone else; the text is the answer");

    public override LocalName Deed => new("答复单据 {document} 的质疑", "answered a doubt about document {document}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("flag", "质疑记录的序号", "Sequence number of the flag"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","flag":812,"text":"票据已补齐","actor":"wang.fang"}""",
    ];

    public override IReadOnlyList<Rule> Rules =>
        [.. RefusedBy.OfRequest, Rule.NotSupervisor, Rule.FlagMustExist, Rule.FlagAnsweredAlready, Rule.FlagNeedsAnother];
}
