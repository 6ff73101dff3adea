namespace FundLedger.Catalog;

/// <inheritdoc cref="CloseYear"/>
public sealed class CloseYearChange() : Change(CloseYear.Kind)
{
    public override Topic Topic => Topic.YearEnd;

    public override string Verb => "year-end close";

    public override string Path => "years/{year}/closing";

    public override LocalName Title => new("年终结账", "Year closed");

    public override LocalName Summary => new(
        "年终结转结账，一次完成，可整体撤销",
        "Close a fiscal year, or a part of it: carry over, let lapse, claw back, close accounts");

    public override LocalName Deed => new("办理 {year} 年终结转结账[，{unit}][ {fund}]", "closed {year}[ at {unit}][ for {fund}]");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("year", "财政年度", "Fiscal year"),
        new("unit", "单位，含下级；缺省全部", "Unit, with all below it; left out: all"),
        new("fund", "资金；缺省全部", "Fund; left out: all"),
        new("finished", "已完工项目的用途，可重复", "Purposes whose project is done; may be repeated"),
        new("confirmedOnly", "只结转已确认或已动用的，其余不论资金规则一律注销或收回", "Nothing carries that was not confirmed or used, whatever the fund's rule"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"year":2024,"text":"2024年终结账"}""",
        """{"year":2025,"unit":"A","fund":"PJ","finished":["2120399"],"key":"year-end-2025"}""",
    ];

    public override IReadOnlyList<Rule> Rules =>
        [.. RefusedBy.Posting, Rule.YearClosedAlready, Rule.YearMustBeClosedFirst, Rule.YearHasOpenRequests];
}
