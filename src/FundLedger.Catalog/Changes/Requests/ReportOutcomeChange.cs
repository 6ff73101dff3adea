namespace FundLedger.Catalog;

/// <inheritdoc cref="ReportOutcome"/>
public sealed class ReportOutcomeChange() : Change(ReportOutcome.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request outcome";

    public override string Path => "requests/{document}/outcome";

    public override LocalName Title => new("报告成效", "Outcome reported");

    public override LocalName Summary => new("报告成效", "Report what the money did");

    public override LocalName Deed => new("报告申请 {document} 的成效[：{summary}]", "reported the outcome of request {document}[: {summary}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("summary", "做了什么", "What was done"),
        new("beneficiaries", "受益人数，缺省不详", "How many people it reached; left out: not known"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","summary":"慰问十户困难家庭","beneficiaries":32,"actor":"wang.fang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.FlagOpen];
}
