using FundLedger.Authority;
using FundLedger.Requests;
using FundLedger.Routes;

namespace FundLedger.Commands;

/// <summary>退回: someone who may decide the current step sends a request back, to an earlier step or to who asked.</summary>
[Command(ReturnRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit, NeedsSecondFactor = true)]
public sealed record ReturnRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "return";

    /// <summary>The step to go back to; left out: to who asked.</summary>
    public string? To { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The index of the step to go back to; -1: to who asked.</summary>
    [Resolved]
    public int Target { get; init; }

    [Resolved]
    public IReadOnlyList<string> Chain { get; init; } = [];

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(To is null ? RequestEvent.Return : RequestEvent.StepBack);
        if (string.IsNullOrWhiteSpace(Reason))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "reason"));
        Texts.Text(Reason, "reason");
        var person = PersonIn(view);
        var mandate = StepDecider.Of(view.Setup, request, person, DateIn(view));
        var resolved = this with { Person = person, Chain = mandate.Chain, Target = TargetIn(request) };
        return Record(view, resolved, To is null ? Released(view) : []);
    }

    public override RequestState Done(RequestState request, DateOnly date) => Target < 0
        ? request with { Status = request.Next(RequestEvent.Return), Votes = [], Current = 0, StepSince = null }
        : request with
        {
            Status = request.Next(RequestEvent.StepBack),
            Votes = [.. request.Votes.Where(vote => vote.Step < Target)],
            Current = Target,
            StepSince = date,
        };

    private int TargetIn(RequestState request)
    {
        if (To is null)
            return -1;
        for (var index = 0; index < request.Current; index++)
        {
            if (request.Steps[index].Step.Step == To)
                return index;
        }

        throw new RefusedException(Rule.StepMustBeEarlier, ("document", Document), ("step", Texts.Shown(To)), ("current", request.Step!.Step.Step));
    }
}
