namespace FundLedger.Setup;

/// <summary>Which requests a route is for; what is left out does not matter.</summary>
public sealed record RouteScope
{
    public IReadOnlyList<RequestKind>? Kinds { get; init; }

    public IReadOnlyList<FundType>? FundTypes { get; init; }

    /// <summary>Units that ask, with all below them.</summary>
    public IReadOnlyList<string>? Units { get; init; }
}

/// <summary>审批路线: the steps that a request takes, as data.</summary>
public sealed record Route
{
    /// <summary>Its code. A route that is published again under it is its next version.</summary>
    public required string Code { get; init; }

    public required LocalName Name { get; init; }

    public RouteScope For { get; init; } = new();

    /// <summary>Working days after the last payment within which the outcome is to be reported; left out: no report is due.</summary>
    public int? OutcomeDays { get; init; }

    public required IReadOnlyList<RouteStep> Steps { get; init; }
}

/// <summary>A route as it was published.</summary>
/// <param name="Route">The route.</param>
/// <param name="Version">From 1.</param>
public sealed record PublishedRoute(Route Route, int Version);
