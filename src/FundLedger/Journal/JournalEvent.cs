namespace FundLedger.Journal;

/// <summary>An entry as others are told of it: what happened, and which units it is about.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Units">
/// The units of its lines; where it has none, the unit that its command names, or that of the request that it belongs to;
/// empty for what is about the whole book.
/// </param>
public sealed record JournalEvent(Entry Entry, IReadOnlyList<string> Units);
