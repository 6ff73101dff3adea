using FundLedger.Authority;
using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 催办: those who are to decide are reminded of a step that is past its time limit, once; the request stays as it is.
/// Steps with <see cref="OnTimeout.Escalate"/> are reminded of too: they pass to nobody else, and someone above, who may
/// decide from then on as well, learns of it this way.
/// </summary>
[Command(RemindRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record RemindRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "remind";

    /// <summary>The step's code.</summary>
    [Resolved]
    public string? Step { get; init; }

    /// <summary>The role that decides it.</summary>
    [Resolved]
    public string? Role { get; init; }

    /// <summary>The unit at which the role is held.</summary>
    [Resolved]
    public string? Unit { get; init; }

    /// <summary>The day on which the request came to the step.</summary>
    [Resolved]
    public DateOnly? Since { get; init; }

    /// <summary>The last day of the step's limit.</summary>
    [Resolved]
    public DateOnly? Due { get; init; }

    /// <summary>Working days above the limit, from 1.</summary>
    [Resolved]
    public int DaysLate { get; init; }

    /// <summary>The people whose turn it is, by code; none where nobody can decide the step any more.</summary>
    [Resolved]
    public IReadOnlyList<string> Turn { get; init; } = [];

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Remind);
        var (date, wait) = (DateIn(view), StepWait.Of(view.Setup, request, DateIn(view))!);
        var due = wait.Due(view.Setup.Calendar);
        if (!wait.IsLate)
            throw new RefusedException(Rule.StepNotLate, ("document", Document), ("step", wait.Taken.Step.Step), ("limit", due), ("date", date));
        if (request.Reminded is { } before)
            throw new RefusedException(Rule.RemindedAlready, ("document", Document), ("step", wait.Taken.Step.Step), ("entry", before));
        return Record(view, this with
        {
            Person = Actor is null ? null : PersonIn(view),
            Step = wait.Taken.Step.Step,
            Role = wait.Taken.Step.Role,
            Unit = wait.Taken.Unit,
            Since = wait.Since,
            Due = due,
            DaysLate = wait.DaysLate!.Value,
            Turn = RequestTurn.Of(view.Setup, request, date),
        });
    }

    public override RequestState Done(RequestState request, DateOnly date) => request;

    /// <summary>Whether a request can be reminded of on a day: its step is late, and nobody was reminded of it.</summary>
    public static bool IsDue(BookSetup setup, RequestState request, DateOnly date) =>
        request.Reminded is null && StepWait.Of(setup, request, date) is { IsLate: true };
}
