namespace FundLedger.Setup;

/// <summary>One step of a route.</summary>
public sealed record RouteStep
{
    /// <summary>Its code, unique in the route.</summary>
    public required string Step { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>The role that decides.</summary>
    public required string Role { get; init; }

    /// <summary>The level of the tree at which it is held, above the unit that asks or at it; foundation: of the fund's owner.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Left out: always.</summary>
    public StepCondition? When { get; init; }

    public StepRule Rule { get; init; } = StepRule.One;

    /// <summary>For <see cref="StepRule.Percentage"/>: 1 to 100.</summary>
    public int? Percent { get; init; }

    /// <summary>For <see cref="StepRule.Quorum"/>: members who must vote, more than half of the committee.</summary>
    public int? Quorum { get; init; }

    /// <summary>For <see cref="StepRule.Quorum"/>: the role of the supervisor who must be present.</summary>
    public string? Supervisor { get; init; }

    /// <summary>Working days until the limit; left out: none.</summary>
    public int? Days { get; init; }

    public OnTimeout Then { get; init; }

    /// <summary>For <see cref="OnTimeout.Escalate"/>: the role that may decide then too, at <see cref="EscalateLevel"/>.</summary>
    public string? EscalateTo { get; init; }

    public UnitLevel? EscalateLevel { get; init; }

    /// <summary>True when someone who decided an earlier step of the request may decide this one too.</summary>
    public bool MayRepeat { get; init; }
}
