namespace FundLedger.Catalog;

/// <inheritdoc cref="DraftRequest"/>
public sealed class DraftRequestChange() : Change(DraftRequest.Kind)
{
    public override Topic Topic => Topic.Requests;

    public override string Verb => "request draft";

    public override string Method => "PUT";

    public override string Path => "requests/{document}";

    public override LocalName Title => new("起草申请", "Request drafted");

    public override LocalName Summary => new(
        "起草申请，或重写草稿、退回件",
        "Write a request, or write it anew while it is a draft or was returned");

    public override LocalName Deed => new(
        "起草申请 {document}[“{title}”][，{unit}][ {fund}][ {lines}]",
        "wrote request {document}[ \"{title}\"][ of {unit}][, {fund}][, {lines}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("document", "申请单号，本单位的；缺省按单位和年度编号", "Code of the request at its unit; left out: the next number of the unit and year"),
        new("request", "申请类别", "What is asked for"),
        new("unit", "申请单位", "Unit that asks"),
        new("fund", "资金；仅用于要钱的申请", "Fund; for requests for money"),
        new("title", "事由，一句话", "What it is for, in a sentence"),
        new("command", "批准后执行的命令（JSON），用于调剂等", "For anything but money: the command that is carried out when it is approved, as JSON"),
        new("until", "最后使用日，缺省不限", "Last day on which it may be used; left out: none"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """
        {
            "document":"R1", "request":"charity", "unit":"A0101", "fund":"CF", "title":"困难家庭慰问",
            "lines":[{"purpose":"HELP", "amount":"1800.00"}], "actor":"wang.fang"
        }
        """,
        """
        {
            "document":"R2", "request":"virement", "unit":"A01", "title":"超限额调剂",
            "command":{"kind":"virement", "unit":"A01", "fund":"GF", "from":"2080208", "to":"2080299", "amount":"80000.00"},
            "actor":"wang.fang"
        }
        """,
    ];

    public override IReadOnlyList<Rule> Rules =>
        [.. RefusedBy.Posting, .. RefusedBy.OfRequest, .. RefusedBy.Routed, Rule.FundTypeMustMatch];
}
