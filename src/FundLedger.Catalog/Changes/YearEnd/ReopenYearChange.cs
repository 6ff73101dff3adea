namespace FundLedger.Catalog;

/// <inheritdoc cref="ReopenYear"/>
public sealed class ReopenYearChange() : Change(ReopenYear.Kind)
{
    public override Topic Topic => Topic.YearEnd;

    public override string Verb => "year-end reopen";

    public override string Path => "years/{year}/reopening";

    public override LocalName Title => new("反结账", "Year reopened");

    public override LocalName Summary => new("反结账：新年度未结时，整体冲销年终结账", "Undo the close of a year while the new year is open");

    public override LocalName Deed => new("撤销 {year} 年终结账", "reopened {year}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("year", "财政年度", "Fiscal year"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"year":2024,"text":"补记2024年凭证","actor":"wang.qiang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Posting, Rule.YearNotClosed, Rule.LaterYearClosed, Rule.YearUsedSince];
}
