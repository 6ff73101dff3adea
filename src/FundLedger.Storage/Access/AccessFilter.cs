namespace FundLedger.Storage;

/// <summary>Which records of the log of access are asked for; what is null does not restrict.</summary>
public sealed record AccessFilter
{
    /// <summary>Only records after this one.</summary>
    public long After { get; init; }

    /// <summary>Only what was recorded at this moment or later.</summary>
    public DateTime? From { get; init; }

    /// <summary>Only what was recorded by this moment.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Only what these users did.</summary>
    public IReadOnlyCollection<string>? Users { get; init; }
}
