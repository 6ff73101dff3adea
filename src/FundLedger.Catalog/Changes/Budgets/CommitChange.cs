namespace FundLedger.Catalog;

/// <inheritdoc cref="Commit"/>
public sealed class CommitChange() : Change(Commit.Kind)
{
    public override Topic Topic => Topic.Documents;

    public override string Verb => "budget commit";

    public override string Path => "documents/{document}/commitment";

    public override LocalName Title => new("单据获批", "Commitment");

    public override LocalName Summary => new("单据获批，占用指标", "Approve a document: what is set aside for it is committed");

    public override LocalName Deed => new("批准单据 {document}，占用指标", "approved document {document} and committed its quota");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"D-2025-012","text":"同意","actor":"liu.min"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfDocument, Rule.SecondFactorRequired];
}
