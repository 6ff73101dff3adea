namespace FundLedger.Catalog;

/// <inheritdoc cref="Release"/>
public sealed class ReleaseChange() : Change(Release.Kind)
{
    public override Topic Topic => Topic.Documents;

    public override string Verb => "budget release";

    public override string Path => "documents/{document}/release";

    public override LocalName Title => new("释放指标", "Release");

    public override LocalName Summary => new("退回、撤回或作废单据，释放指标", "Reject, return or withdraw a document: its quota is released");

    public override LocalName Deed => new("作废单据 {document}，释放指标", "ended document {document} and released its quota");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"D-2025-012","text":"不再办理"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfDocument];
}
