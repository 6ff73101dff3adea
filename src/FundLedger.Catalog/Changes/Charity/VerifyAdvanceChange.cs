namespace FundLedger.Catalog;

/// <inheritdoc cref="VerifyAdvance"/>
public sealed class VerifyAdvanceChange() : Change(VerifyAdvance.Kind)
{
    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation verify-advance";

    public override string Path => "documents/{document}/verifications";

    public override LocalName Title => new("核销预付", "Advance verified");

    public override LocalName Summary => new("核销预付的资助", "Verify what was bought with an advance of a charity fund");

    public override LocalName Deed => new("核销单据 {document} 的预付[ {amount}]", "verified[ {amount} of] the advance of document {document}");

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"R1","amount":"1500.00"}""",
    ];

    public override IReadOnlyList<Rule> Rules => RefusedBy.Paying;
}
