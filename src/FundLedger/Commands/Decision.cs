namespace FundLedger;

/// <summary>What a command comes to.</summary>
/// <param name="Drafts">The entries, in order; at least one.</param>
/// <param name="Setup">The next set-up; null where it does not change.</param>
public sealed record Decision(IReadOnlyList<Draft> Drafts, BookSetup? Setup);
