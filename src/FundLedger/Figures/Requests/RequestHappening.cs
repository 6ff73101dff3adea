using FundLedger.Requests;

namespace FundLedger.Figures;

/// <summary>One thing that happened to a request, and how the request stood after it.</summary>
/// <param name="Seq">The sequence number of its entry.</param>
/// <param name="Date">The day from which it counts: that of the entry, and never before what happened before it.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Kind">The kind of entry: <c>draft-request</c>, <c>submit</c>, <c>decide</c>, <c>disburse</c>, …</param>
/// <param name="Person">Who did it; empty where the entry names nobody (payments, expiry, reminders by the server).</param>
/// <param name="Chain">By whose right: the holder of the role first, the one who acted last; empty where it needs no role.</param>
/// <param name="Index">The place of the step that was acted on, from 0; null where there is none.</param>
/// <param name="Step">The step that was acted on; null where there is none.</param>
/// <param name="Vote">What was said; null where it is no decision.</param>
/// <param name="Result">What became of the request.</param>
/// <param name="Reason">Why; empty where none was given.</param>
/// <param name="Amount">What was paid (above zero) or came back (below zero), in the fund's currency; null where no money moved.</param>
/// <param name="Beneficiaries">How many people the outcome reached; null where it is not reported, or not known.</param>
/// <param name="After">The request after it.</param>
public sealed record RequestHappening(
    long Seq, DateOnly Date, DateTime RecordedAt, string Kind, string Person, IReadOnlyList<string> Chain,
    int? Index, TakenStep? Step, VoteChoice? Vote, RequestEvent Result, string Reason, Money? Amount, int? Beneficiaries,
    RequestState After)
{
    /// <summary>How the outcome was judged, 1 to 5; null where it is no evaluation.</summary>
    public int? Score { get; init; }
}
