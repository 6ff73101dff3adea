namespace FundLedger.Catalog;

/// <inheritdoc cref="AccrueAward"/>
public sealed class AccrueAwardChange() : Change(AccrueAward.Kind)
{
    public override Topic Topic => Topic.Awards;

    public override string Verb => "award accrue";

    public override string Path => "awards";

    public override LocalName Title => new("计提绩效", "Award accrued");

    public override LocalName Summary => new(
        "计提绩效，不论有无指标",
        "Record that performance pay is owed for a period, with or without quota for it");

    public override LocalName Deed => new(
        "计提[ {unit}] 绩效单 {document}[ {amount}][，{period}][，{headcount} 人][，应于 {due} 前发放]",
        "accrued award {document}[ of {amount}][ at {unit}][ for {period}][, {headcount} people][, due on {due}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("award", "绩效单号，本单位新的；缺省按单位和年度编号", "Code of the new award; left out: the next number of the unit and year"),
        new("period", "所属期间", "Period that it is for, 2025Q1"),
        new("headcount", "人数", "Staff that it is owed to"),
        new("due", "应付日期", "Day by which it is to be paid"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"award":"W-A01-2025Q1","unit":"A01","fund":"PF","period":"2025Q1","headcount":42,"amount":"252000.00","due":"2025-04-30"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, .. RefusedBy.OfDocument, Rule.FundTypeMustMatch];
}
