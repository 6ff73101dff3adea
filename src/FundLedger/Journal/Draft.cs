namespace FundLedger.Journal;

/// <summary>An entry as decided, before it has its place in the journal.</summary>
public sealed record Draft
{
    /// <summary>The effective date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The kind of event: the kind of the command that made it.</summary>
    public required string Kind { get; init; }

    /// <summary>摘要.</summary>
    public string Text { get; init; } = "";

    /// <summary>The source document; null where there is none.</summary>
    public string? Document { get; init; }

    /// <summary>The sequence number of the entry that this one takes back; null where it takes none back.</summary>
    public long? ReversalOf { get; init; }

    /// <summary>The sequence number of the entry to which this one attaches a file; null where it attaches none to an entry.</summary>
    public long? Encloses { get; init; }

    /// <summary>Empty for events that move no money: set-up, periods, decisions.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>What the command said, as JSON.</summary>
    public string Data { get; init; } = "{}";
}
