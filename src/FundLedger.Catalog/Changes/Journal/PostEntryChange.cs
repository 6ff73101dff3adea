namespace FundLedger.Catalog;

/// <inheritdoc cref="PostEntry"/>
public sealed class PostEntryChange() : Change(PostEntry.Kind)
{
    public override Topic Topic => Topic.Journal;

    public override string Verb => "post";

    public override string Path => "entries";

    public override LocalName Title => new("手工凭证", "Manual voucher");

    public override LocalName Summary => new("记入手工凭证", "Post a manual voucher");

    public override LocalName Deed => new("记入手工凭证[ {amount}]", "posted a manual voucher[ of {amount}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("lines", "分录（JSON 数组）", "Lines, as a JSON array"),
        new("document", "单据号，属各行的单位；缺省无", "Document of the unit of all lines; left out: none"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """
        {
            "lines":[
              {"ledger":"financial", "account":"5001", "unit":"A01", "fund":"GF", "purpose":"2080208", "debit":"100.00"},
              {"ledger":"financial", "account":"1602", "unit":"A01", "fund":"GF", "purpose":"2080208", "credit":"100.00"}
            ],
            "text":"计提固定资产折旧"
        }
        """,
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfDocument];
}
