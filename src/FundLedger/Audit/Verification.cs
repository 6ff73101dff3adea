namespace FundLedger;

/// <summary>Something that is not as it was written.</summary>
/// <param name="Seq">The entry; 0 where it is the book as a whole.</param>
/// <param name="What">What is wrong, in English: for the log and for programs.</param>
public sealed record Finding(long Seq, string What);

/// <summary>What a check of a book found.</summary>
/// <param name="Entries">Entries read.</param>
/// <param name="Head">The hash of the newest entry.</param>
/// <param name="Findings">Empty when the book is sound; the first 1,000 otherwise.</param>
public sealed record Verification(long Entries, byte[] Head, IReadOnlyList<Finding> Findings)
{
    /// <summary>The most findings that are told.</summary>
    public const int MostFindings = 1000;

    /// <summary>Checkpoints that the journal was held against.</summary>
    public IReadOnlyList<Checkpoint> Checkpoints { get; init; } = [];

    public bool Ok => Findings.Count == 0;
}
