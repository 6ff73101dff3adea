namespace FundLedger.Journal;

/// <summary>An entry of the journal: immutable, numbered without gaps, and linked to the one before it.</summary>
public sealed record Entry
{
    /// <summary>The place in the book's journal, from 1.</summary>
    public required long Seq { get; init; }

    /// <summary>Derived from the book, the key and the part, so that it is the same on every database.</summary>
    public required Guid Id { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>When it was recorded: UTC, cut to milliseconds, never before that of the entry before it.</summary>
    public required DateTime RecordedAt { get; init; }

    public required string Kind { get; init; }

    public required string Text { get; init; }

    public string? Document { get; init; }

    /// <summary>Who did it: a user name; empty where nobody is known.</summary>
    public required string Actor { get; init; }

    /// <summary>By what right: the role that counted, or a word of <see cref="FundLedger.Authority"/> where none did.</summary>
    public required string Authority { get; init; }

    /// <summary>The idempotency key of the command: unique among those of its owner (<see cref="KeyOwner"/>).</summary>
    public required string Key { get; init; }

    /// <summary>Which entry of its command this is, from 1.</summary>
    public required int Part { get; init; }

    public long? ReversalOf { get; init; }

    public required string Data { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>SHA-256 of the entry before this one; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over every field above; see <see cref="EntryHash"/>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>True where lines of other units are left out: what was said of them in its data is not to be shown either.</summary>
    public bool IsPartial { get; init; }

    /// <summary>This entry with the lines of some units alone: they balance too, since entries balance unit by unit.</summary>
    public Entry Within(IReadOnlySet<string> units) => Lines.All(line => units.Contains(line.Account.Unit))
        ? this
        : this with { IsPartial = true, Lines = [.. Lines.Where(line => units.Contains(line.Account.Unit))] };
}
