namespace FundLedger.Storage;

/// <summary>Which entries are asked for; what is null does not restrict.</summary>
public sealed record EntryFilter
{
    public Ledger? Ledger { get; init; }

    public string? Account { get; init; }

    /// <summary>An account with all its details, whose codes begin with its own.</summary>
    public string? AccountsWithin { get; init; }

    public string? Unit { get; init; }

    public string? Fund { get; init; }

    public string? Purpose { get; init; }

    /// <summary>A document by its full code, or by its own where only one is called so that may be read.</summary>
    public string? Document { get; init; }

    /// <summary>Documents by their full codes.</summary>
    public IReadOnlyList<string>? Documents { get; init; }

    /// <summary>Only entries of these kinds.</summary>
    public IReadOnlyCollection<string>? Kinds { get; init; }

    /// <summary>Only entries by these accounts.</summary>
    public IReadOnlyCollection<string>? Actors { get; init; }

    /// <summary>Only what was recorded at this moment or later.</summary>
    public DateTime? RecordedFrom { get; init; }

    /// <summary>Only entries with a line of one of these units.</summary>
    public IReadOnlySet<string>? Units { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only what was recorded by this moment.</summary>
    public DateTime? KnownAt { get; init; }

    /// <summary>Only entries after this one.</summary>
    public long After { get; init; }

    /// <summary>The most entries, 1 to 10,000.</summary>
    public int Limit { get; init; } = 100;
}
