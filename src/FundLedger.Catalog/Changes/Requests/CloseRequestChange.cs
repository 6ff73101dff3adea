namespace FundLedger.Catalog;

/// <inheritdoc cref="CloseRequest"/>
public sealed class CloseRequestChange() : Change(CloseRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request close";

    public override string Path => "requests/{document}/closing";

    public override LocalName Summary => new("办结已评估的申请", "Close an evaluated request");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","text":"办结","actor":"zhao.xin"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.OfRequest, Rule.FlagOpen];
}
