using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Locks a month: nothing can be posted, reversed or backdated into it. Months are locked in order, from the first that
/// anything was posted in.
/// </summary>
[Command(LockPeriod.Kind)]
[Right(RightAt.Book, Roles.FinanceOfficer)]
public sealed record LockPeriod : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "lock-period";

    /// <summary>A month, written 2025-03.</summary>
    public required string Period { get; init; }

    public override Needs Needs(IBookView view) => new() { AllAccounts = true };

    private protected override SetupCommand ResolvedIn(IBookView view)
    {
        var period = Setup.Period.Parse(Period);
        var first = view.Accounts.Select(account => view.Timeline(account).FirstDay).Min();
        if (!view.Setup.Locked.ContainsKey(period) && view.Setup.OpenBefore(period, first).Select(month => (Period?)month).FirstOrDefault() is { } open)
            throw new RefusedException(Rule.PeriodOutOfOrder, ("period", period), ("open", open));
        return this;
    }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        var period = Setup.Period.Parse(Period);
        if (setup.Locked.ContainsKey(period))
            throw new RefusedException(Rule.PeriodLockedAlready, ("period", period));
        return setup with { Locked = setup.Locked.Add(period, Actor ?? "") };
    }
}
