namespace FundLedger.Catalog;

/// <inheritdoc cref="ReverseEntry"/>
public sealed class ReverseEntryChange() : Change(ReverseEntry.Kind)
{
    public override Topic Topic => Topic.Journal;

    public override string Verb => "reverse";

    public override string Path => "entries/{entry}/reversal";

    public override string? Argument => "entry";

    public override LocalName Title => new("冲销", "Reversal");

    public override LocalName Summary => new("冲销一笔，限一次", "Take an entry back, once");

    public override LocalName Deed => new("冲销第 {entry} 号记录[，理由：{reason}]", "took entry {entry} back[: {reason}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("entry", "凭证的记录序号", "Sequence number of the entry"),
        new("at", "按原日期冲销，缺省今日", "The date of the reversal: today, or that of the entry; left out: today"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"entry":117,"reason":"重复记账"}""",
        """{"entry":118,"reason":"金额录入错误","at":"original"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfDocument, .. RefusedBy.Reversing, Rule.CarriedQuotaUsed];
}
