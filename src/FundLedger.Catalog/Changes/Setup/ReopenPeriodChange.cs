namespace FundLedger.Catalog;

/// <inheritdoc cref="ReopenPeriod"/>
public sealed class ReopenPeriodChange() : Change(ReopenPeriod.Kind)
{
    public override Topic Topic => Topic.Periods;

    public override string Verb => "period reopen";

    public override string Path => "periods/{period}/reopening";

    public override string? Argument => "period";

    public override LocalName Title => new("重开期间", "Period reopened");

    public override LocalName Summary => new("重新打开期间，须另一人", "Reopen a locked month; another person must");

    public override LocalName Deed => new("重新打开期间 {period}", "reopened {period}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("period", "月份", "Month, 2025-03"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"period":"2025-03","text":"补记三月凭证","actor":"wang.qiang"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.PeriodNotLocked, Rule.SecondPersonRequired];
}
