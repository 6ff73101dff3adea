namespace FundLedger.Catalog;

/// <inheritdoc cref="EvaluateOutcome"/>
public sealed class EvaluateOutcomeChange() : Change(EvaluateOutcome.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request evaluate";

    public override string Path => "requests/{document}/evaluation";

    public override LocalName Title => new("评估成效", "Outcome evaluated");

    public override LocalName Summary => new("评估成效，不得由申请人评", "Judge what came of a request, as someone else than who asked");

    public override LocalName Deed => new("评估申请 {document} 的成效[，{score} 分]", "evaluated the outcome of request {document}[: {score} of 5]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("score", "评分 1–5", "1 (nothing came of it) to 5 (all that was hoped for)"),
        new("summary", "评语", "Judgement"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","score":4,"summary":"达到预期","actor":"zhao.xin"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.MakerMayNotDecide];
}
