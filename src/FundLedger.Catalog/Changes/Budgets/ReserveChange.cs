namespace FundLedger.Catalog;

/// <inheritdoc cref="Reserve"/>
public sealed class ReserveChange() : Change(Reserve.Kind)
{
    public override Topic Topic => Topic.Documents;

    public override string Verb => "budget reserve";

    public override string Path => "reservations";

    public override LocalName Title => new("预占指标", "Reservation");

    public override LocalName Summary => new("为单据预占指标", "Set quota aside for a document");

    public override LocalName Deed => new(
        "为单据 {document} 预占 {unit} 的 {fund}[ {lines}]",
        "set quota of {unit} aside for document {document}: {fund}[, {lines}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("document", "申请单号，本单位的；缺省按单位和年度编号", "Code of the request at its unit; left out: the next number of the unit and year"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"document":"D-2025-012","unit":"A01","fund":"GF","lines":[{"purpose":"2080208","amount":"9000.00"}]}""",
        """{"unit":"A01","fund":"GF","lines":[{"purpose":"2080208","amount":"3000.00"},{"purpose":"2080299","amount":"2000.00"}]}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfDocument];
}
