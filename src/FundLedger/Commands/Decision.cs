using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>What a command comes to.</summary>
/// <param name="Drafts">The entries, in order; at least one.</param>
/// <param name="Setup">The next set-up; null where it does not change.</param>
public sealed record Decision(IReadOnlyList<Draft> Drafts, BookSetup? Setup)
{
    /// <summary>Whether all but the first draft, and the set-up, come from a command that others had asked for: by their approvers' right.</summary>
    public bool CarriesOut { get; init; }
}
