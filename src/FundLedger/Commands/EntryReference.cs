namespace FundLedger;

/// <summary>An entry that a command names.</summary>
internal static class EntryReference
{
    /// <summary>An entry with lines, not taken back, and not itself taking one back.</summary>
    /// <exception cref="RefusedException">By the rule that the entry does not meet.</exception>
    public static RecordedEntry Posting(IBookView view, long seq)
    {
        var found = view.FindEntry(seq) ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        if (found.Entry.Lines.Count == 0)
            throw new RefusedException(Rule.EntryMustBePosting, ("entry", seq), ("kind", found.Entry.Kind));
        if (found.Entry.ReversalOf is not null)
            throw new RefusedException(Rule.EntryIsReversal, ("entry", seq));
        if (found.ReversedBy is { } by)
            throw new RefusedException(Rule.EntryReversedAlready, ("entry", seq), ("by", by));
        return found;
    }
}
