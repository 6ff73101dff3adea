namespace FundLedger.Catalog;

/// <inheritdoc cref="RemindRequest"/>
public sealed class RemindRequestChange() : Change(RemindRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request remind";

    public override string Path => "requests/{document}/reminder";

    public override LocalName Title => new("催办", "Reminder");

    public override LocalName Summary => new("催办超时限的当前环节，每环节一次", "Remind those who are to decide of a step past its limit, once");

    public override LocalName Deed => new("催办申请 {document}", "reminded those who are to decide on request {document}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","text":"请尽快办理","actor":"wang.fang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.StepNotLate, Rule.RemindedAlready];
}
