namespace FundLedger.Catalog;

/// <inheritdoc cref="CloseRequest"/>
public sealed class CloseRequestChange() : Change(CloseRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request close";

    public override string Path => "requests/{document}/closing";

    public override LocalName Title => new("办结申请", "Request closed");

    public override LocalName Summary => new("办结已评估的申请", "Close an evaluated request");

    public override LocalName Deed => new("办结申请 {document}", "closed request {document}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","text":"办结","actor":"zhao.xin"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.FlagOpen];
}
