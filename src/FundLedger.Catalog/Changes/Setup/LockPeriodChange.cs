namespace FundLedger.Catalog;

/// <inheritdoc cref="LockPeriod"/>
public sealed class LockPeriodChange() : Change(LockPeriod.Kind)
{
    public override Topic Topic => Topic.Periods;

    public override string Verb => "period lock";

    public override string Path => "periods/{period}/lock";

    public override string? Argument => "period";

    public override LocalName Title => new("锁定期间", "Period locked");

    public override LocalName Summary => new(
        "依次锁定期间：不得再记账、冲销、倒填日期",
        "Lock a month, in order: nothing can be posted, reversed or backdated into it");

    public override LocalName Deed => new("锁定期间 {period}", "locked {period}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("period", "月份", "Month, 2025-03"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"period":"2025-03","text":"三月结账","actor":"liu.min"}""",
    ];

    public override IReadOnlyList<Rule> Rules => [Rule.PeriodLockedAlready, Rule.PeriodOutOfOrder];
}
