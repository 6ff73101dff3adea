using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Locks a month: nothing can be posted, reversed or backdated into it.</summary>
[Command(LockPeriod.Kind)]
[Right(RightAt.Book, Roles.FinanceOfficer)]
public sealed record LockPeriod : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "lock-period";

    /// <summary>A month, written 2025-03.</summary>
    public required string Period { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        var period = Setup.Period.Parse(Period);
        if (setup.Locked.ContainsKey(period))
            throw new RefusedException(Rule.PeriodLockedAlready, ("period", period));
        return setup with { Locked = setup.Locked.Add(period, Actor ?? "") };
    }
}
