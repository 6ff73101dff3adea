namespace FundLedger.Catalog;

/// <inheritdoc cref="FlagDocument"/>
public sealed class FlagDocumentChange() : Change(FlagDocument.Kind)
{
    public override Topic Topic => Topic.Documents;

    public override string Verb => "request flag";

    public override string Path => "documents/{document}/flags";

    public override LocalName Title => new("监督质疑", "Doubt raised");

    public override LocalName Summary => new(
        "监督质疑：对单据提出疑问，未答复不得办结",
        "Raise a doubt, as a supervisor; a request is not closed before it is answered");

    public override LocalName Deed => new("质疑单据 {document}[：{reason}]", "raised a doubt about document {document}[: {reason}]");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","reason":"票据不全","actor":"sun.li"}""",
    ];

    public override IReadOnlyList<Rule> Rules =>
        [.. RefusedBy.OfRequest, Rule.NotSupervisor, Rule.FlagMustExist, Rule.FlagAnsweredAlready, Rule.FlagNeedsAnother];
}
