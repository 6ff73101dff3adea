namespace FundLedger.Setup;

/// <summary>When a step is taken; what is left out does not matter.</summary>
public sealed record StepCondition
{
    /// <summary>Only for requests of more than this, in the fund's currency.</summary>
    public decimal? Above { get; init; }

    /// <summary>Only for requests up to this.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>Only for funds of these types.</summary>
    public IReadOnlyList<FundType>? FundTypes { get; init; }

    /// <summary>Only for these purposes, with all below them.</summary>
    public IReadOnlyList<string>? Purposes { get; init; }

    /// <summary>Only for requests above the unit's autonomy limit (true) or within it (false).</summary>
    public bool? AboveAutonomy { get; init; }
}
