namespace FundLedger.Storage;

/// <summary>What was done for a command.</summary>
/// <param name="Kind">The command's kind.</param>
/// <param name="Key">Its idempotency key.</param>
/// <param name="Posted">The entries that it made, in order.</param>
/// <param name="Document">The document that it belongs to; null where there is none.</param>
/// <param name="Replayed">True when it had been done before: this is that answer again.</param>
/// <param name="Lines">What was posted, or in a dry run would be.</param>
public sealed record Answer(
    string Kind, string Key, IReadOnlyList<PostedEntry> Posted, string? Document, bool Replayed, IReadOnlyList<Line> Lines)
{
    /// <summary>In a dry run: the sums that the accounts of the lines would then have, over all dates.</summary>
    public IReadOnlyList<AccountBalance> Balances { get; init; } = [];
}

/// <summary>An entry's place in the journal.</summary>
public sealed record PostedEntry(long Seq, Guid Id, byte[] Hash);

/// <summary>What became of one command of several: an answer or a refusal.</summary>
/// <param name="Command">The command; null where it could not even be read.</param>
/// <param name="Answer">What was done; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was done.</param>
public sealed record Outcome(BookCommand? Command, Answer? Answer, Refusal? Refusal)
{
    /// <summary>The entry of another command that had its key before; null where there is none that the author reads.</summary>
    public long? KeyOf { get; init; }

    /// <exception cref="RefusedException">When it was refused.</exception>
    public Answer Required => Answer ?? throw new RefusedException(Refusal!);
}
