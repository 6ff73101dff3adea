using FundLedger.Authority;
using FundLedger.Posting;
using FundLedger.Requests;
using FundLedger.Routes;

namespace FundLedger.Commands;

/// <summary>提交: a request goes on its route, and its money is set aside.</summary>
[Command(SubmitRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record SubmitRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "submit";

    /// <summary>The route that it takes, in the version of that day.</summary>
    [Resolved]
    public string? Route { get; init; }

    [Resolved]
    public int Version { get; init; }

    [Resolved]
    public IReadOnlyList<TakenStep> Steps { get; init; } = [];

    /// <summary>What the unit had from the fund before.</summary>
    public override Needs FurtherNeeds(IBookView view) => view.FindRequest(Document) is { Fund.Length: > 0 } request
        ? new() { Payments = [(request.Unit, request.Fund)] }
        : Commands.Needs.None;

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        var person = MakerIn(view, request);
        request.Next(RequestEvent.Submit);
        if (request.Until < DateIn(view))
            throw new RefusedException(Rule.MemberForm, ("member", "until"), ("problem", new Reason(Because.TooEarly, ("given", request.Until), ("first", DateIn(view)))));
        CheckOutcomes(view, request);
        if (request.Command is not null)
            CarriedRight.Foresee(view, request, DateIn(view));
        var plan = RoutePlan.Of(view.Setup, request, DateIn(view));
        var resolved = this with { Person = person, Route = plan.Published.Route.Code, Version = plan.Published.Version, Steps = plan.Steps };
        return Record(view, resolved, [.. request.Lines.SelectMany(line => BudgetPosting.Reservation(line.At, line.Amount))]);
    }

    public override RequestState Done(RequestState request, DateOnly date) => request with
    {
        Status = request.Next(RequestEvent.Submit),
        SubmittedOn = date,
        Route = Route!,
        Version = Version,
        Steps = Steps,
        Current = 0,
        StepSince = date,
        Votes = [],
    };

    /// <summary>A unit that owes the report of an outcome does not get the next.</summary>
    private void CheckOutcomes(IBookView view, RequestState request)
    {
        if (request.Fund.Length == 0)
            return;
        foreach (var document in view.DocumentsPaid(request.Unit, request.Fund))
        {
            if (view.FindRequest(document) is { OwedOutcome: { } due } && due < DateIn(view))
                throw new RefusedException(Rule.OutcomeOverdue, ("unit", request.Unit), ("document", document), ("limit", due), ("date", DateIn(view)));
        }
    }
}
