using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>Another rule for requests; what is left out stays as it is.</summary>
public sealed record RouteChange
{
    /// <summary>Another autonomy limit, in the fund's currency, for <see cref="Unit"/> and <see cref="Fund"/>.</summary>
    public decimal? RequestLimit { get; init; }

    /// <summary>For <see cref="RequestLimit"/>: the unit, with all below it; left out: all units.</summary>
    public string? Unit { get; init; }

    /// <summary>For <see cref="RequestLimit"/>: the fund; left out: all funds.</summary>
    public string? Fund { get; init; }

    /// <summary>Another threshold: the step's code, on the newest version of every route that has it.</summary>
    public string? Step { get; init; }

    /// <summary>For <see cref="Step"/>: it is taken only for requests of more than this, in the fund's currency.</summary>
    public decimal? Above { get; init; }

    /// <summary>A route as it would be published: in place of the one with its code, or beside the others.</summary>
    public Route? Route { get; init; }
}
