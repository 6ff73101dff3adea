using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Reopens a locked month. Another person than the one who locked it must do it.</summary>
[Command(ReopenPeriod.Kind)]
[Right(RightAt.Book, Roles.FinanceOfficer)]
public sealed record ReopenPeriod : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "reopen-period";

    /// <summary>A month, written 2025-03.</summary>
    public required string Period { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        var period = Setup.Period.Parse(Period);
        if (!setup.Locked.TryGetValue(period, out var locker))
            throw new RefusedException(Rule.PeriodNotLocked, ("period", period));
        if (locker.Length > 0 && (string.IsNullOrEmpty(Actor) || locker == Actor))
            throw new RefusedException(Rule.SecondPersonRequired, ("period", period), ("actor", locker));
        return setup with { Locked = setup.Locked.Remove(period) };
    }
}
