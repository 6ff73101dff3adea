using System.Text.Json;
using FundLedger.Setup;

namespace FundLedger.Requests;

/// <summary>A request as the entries that name it tell: nothing else is kept about it.</summary>
public sealed record RequestState
{
    public required string Code { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>The unit that asks.</summary>
    public required string Unit { get; init; }

    /// <summary>The fund that is to pay; empty where no money is asked for.</summary>
    public required string Fund { get; init; }

    public required string Title { get; init; }

    /// <summary>The person who wrote it: never one who decides on it.</summary>
    public required string Maker { get; init; }

    public IReadOnlyList<RequestLine> Lines { get; init; } = [];

    /// <summary>What is carried out when it is approved; null where money is to be paid.</summary>
    public JsonElement? Command { get; init; }

    /// <summary>The amount of a virement that is asked for, in its fund's currency; 0 for any other request.</summary>
    public decimal Moved { get; init; }

    /// <summary>The last day on which it may be used; null: none.</summary>
    public DateOnly? Until { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>The hash of all that is asked for: what an approval is an approval of.</summary>
    public required string Content { get; init; }

    public required RequestStatus Status { get; init; }

    /// <summary>The effective date of its first entry.</summary>
    public required DateOnly DraftedOn { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    /// <summary>The day on which it was approved, rejected, withdrawn or expired.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day of its last payment.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>The route and version that it was submitted under; empty before.</summary>
    public string Route { get; init; } = "";

    public int Version { get; init; }

    /// <summary>The day by which the outcome is to be reported; null: none, or not paid.</summary>
    public DateOnly? OutcomeDue { get; init; }

    public IReadOnlyList<TakenStep> Steps { get; init; } = [];

    /// <summary>The step that is being decided.</summary>
    public int Current { get; init; }

    /// <summary>The day on which the current step began.</summary>
    public DateOnly? StepSince { get; init; }

    /// <summary>The sequence number of the entry with which the current step began; 0 before the first.</summary>
    public long StepStart { get; init; }

    /// <summary>The sequence number of the entry that reminded of the current step; null: none did.</summary>
    public long? Reminded { get; init; }

    /// <summary>The newest day on which something happened on its route; payments and reminders do not count.</summary>
    public DateOnly LastOn { get; init; }

    /// <summary>What is committed and not paid yet, in minor units.</summary>
    public long Committed { get; init; }

    /// <summary>What is paid and has not come back, in minor units.</summary>
    public long Paid { get; init; }

    /// <summary>Why it was ended before all of it was paid; null: it was not.</summary>
    public string? EndedFor { get; init; }

    /// <summary>Votes that count: those on steps that were gone back over do not.</summary>
    public IReadOnlyList<RequestVote> Votes { get; init; } = [];

    /// <summary>Doubts that supervisors raised, answered or not.</summary>
    public IReadOnlyList<RequestFlag> Flags { get; init; } = [];

    /// <summary>The newest sequence number: the version of the document.</summary>
    public required long Seq { get; init; }

    /// <summary>The sum of all lines; zero where no money is asked for.</summary>
    public Money Amount(Currency currency) => Lines.Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);

    /// <summary>The day by which the outcome is to be reported, as long as it is not; null: none is owed.</summary>
    public DateOnly? OwedOutcome => Status is RequestStatus.Paid or RequestStatus.Ended ? OutcomeDue : null;

    public TakenStep? Step => Status == RequestStatus.Submitted ? Steps[Current] : null;

    public IEnumerable<RequestVote> VotesOn(int step) => Votes.Where(vote => vote.Step == step);

    /// <summary>Whether someone wrote the request or stands in a chain that did.</summary>
    public bool IsMaker(string person) => person == Maker;

    /// <exception cref="RefusedException"><see cref="Rule.FlagOpen"/> where a flag is not answered.</exception>
    public void CheckFlags()
    {
        if (Flags.FirstOrDefault(flag => flag.Answer is null) is { } open)
            throw new RefusedException(Rule.FlagOpen, ("document", Code), ("flag", open.Seq), ("reason", Texts.Shown(open.Reason)), ("person", open.Person));
    }

    /// <summary>Where an event leads.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.RequestState"/> where it cannot happen.</exception>
    public RequestStatus Next(RequestEvent happened) => RequestTransitions.Next(Status, happened)
        ?? throw new RefusedException(Rule.RequestState, ("document", Code), ("status", Status), ("event", happened));
}
