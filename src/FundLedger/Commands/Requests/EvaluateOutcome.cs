using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>长效评估: someone else than who asked judges what came of it.</summary>
[Command(EvaluateOutcome.Kind, IsOfRequest = true)]
[Right(RightAt.Unit, Roles.Approver, Roles.Committee, Roles.Secretary, Roles.Auditor, Roles.Supervisor)]
public sealed record EvaluateOutcome : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "evaluate-outcome";

    /// <summary>1 (nothing came of it) to 5 (all that was hoped for).</summary>
    [Within(1, 5)]
    public required int Score { get; init; }

    public required string Summary { get; init; }

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Evaluate);
        OutcomeForm.Check(Summary, "summary");
        if (Score is < 1 or > 5)
            throw new RefusedException(Rule.MemberForm, ("member", "score"), ("problem", new Reason(Because.NotBetween, ("least", 1), ("most", 5), ("given", Score))));
        var person = PersonIn(view);
        if (request.IsMaker(person))
            throw new RefusedException(Rule.MakerMayNotDecide, ("document", Document), ("step", "evaluate"), ("person", person));
        return Record(view, this with { Person = person });
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Evaluate) };
}
