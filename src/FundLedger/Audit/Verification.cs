namespace FundLedger.Audit;

/// <summary>Something that is not as it was written.</summary>
/// <param name="Seq">The entry; 0 where it is the book as a whole.</param>
/// <param name="Text">What is wrong.</param>
public sealed record Finding(long Seq, LocalName Text)
{
    public Finding(long seq, string zh, string en)
        : this(seq, new LocalName(zh, en))
    {
    }

    /// <summary>What is wrong, in English: for the log and for programs.</summary>
    public string What => Text.En;
}

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

    /// <summary>The newest entry that a checkpoint was signed for; null where there is none.</summary>
    public long? SignedUpTo => Checkpoints.Count == 0 ? null : Checkpoints.Max(checkpoint => checkpoint.Seq);

    /// <summary>The ids of the keys that they are signed with.</summary>
    public IReadOnlyList<string> Keys => [.. Checkpoints.Select(checkpoint => checkpoint.KeyId).Distinct().Order(StringComparer.Ordinal)];

    public bool Ok => Findings.Count == 0;
}
