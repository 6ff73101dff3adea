using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 审批: someone says yes or no on the current step, abstains, recuses himself, or as supervisor was present. When the
/// last step passes, the request's money is committed, or what it asks for is carried out; when one fails, it is rejected.
/// </summary>
[Command(DecideRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit, NeedsSecondFactor = true)]
public sealed record DecideRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "decide";

    public required VoteChoice Vote { get; init; }

    /// <summary>Why; required for a rejection and a recusal.</summary>
    public string? Reason { get; init; }

    /// <summary>The hash of the content that was looked at; left out: as it is now.</summary>
    public string? Content { get; init; }

    /// <summary>For a council: votes for, with <see cref="Against"/> and <see cref="Abstaining"/>.</summary>
    public int? For { get; init; }

    public int? Against { get; init; }

    public int? Abstaining { get; init; }

    /// <summary>For a council: the SHA-256 of the attached minutes.</summary>
    public string? Minutes { get; init; }

    [Resolved]
    public int Step { get; init; }

    [Resolved]
    public IReadOnlyList<string> Chain { get; init; } = [];

    /// <summary>What became of the request.</summary>
    [Resolved]
    public RequestEvent Result { get; init; }

    /// <summary>Whether the step is passed.</summary>
    [Resolved]
    public bool Passed { get; init; }

    [Resolved]
    public string? Seen { get; init; }

    /// <summary>What is carried out when the last step passes.</summary>
    public override Needs FurtherNeeds(IBookView view) => view.FindRequest(Document) is { Command: not null } request
        ? WhereTold(() => CarriedOut(view, request).Needs(view))
        : Commands.Needs.None;

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Vote);
        Texts.Text(Reason ?? "", "reason");
        if (Vote is VoteChoice.Reject or VoteChoice.Recuse && string.IsNullOrWhiteSpace(Reason))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "reason"));
        if (Content is not null && Content != request.Content)
            throw new RefusedException(Rule.ContentChanged, ("document", Document), ("expected", request.Content), ("actual", Texts.Shown(Content)));
        CheckForm(request);
        var person = PersonIn(view);
        var mandate = Vote == VoteChoice.Witness
            ? WitnessIn(view, request, person)
            : StepDecider.Of(view.Setup, request, person, DateIn(view));
        var vote = this with { Person = person, Step = request.Current, Chain = mandate.Chain, Seen = request.Content };
        var votes = request.VotesOn(request.Current).Append(vote.AsVote(DateIn(view))).ToList();
        if (Vote == VoteChoice.Recuse && !StepCount.QuorumInReach(request.Step!, votes))
            throw new RefusedException(Rule.QuorumOutOfReach, ("document", Document), ("step", request.Step!.Step.Step), ("limit", request.Step.Step.Quorum));
        return Settled(view, request, vote, StepCount.Of(request.Step!, votes));
    }

    public override RequestState Done(RequestState request, DateOnly date)
    {
        var after = request with { Votes = [.. request.Votes, AsVote(date)], Status = request.Next(Result) };
        return Result switch
        {
            RequestEvent.Vote when Passed => after with { Current = request.Current + 1, StepSince = date },
            RequestEvent.Vote => after,
            _ => after with { DecidedOn = date },
        };
    }

    private RequestVote AsVote(DateOnly date) => new(Step, Vote, Chain, Seen ?? "", date, Reason ?? "", For ?? 0, Against ?? 0);

    /// <summary>Those whose approval it was: the holders of roles, not who voted for them.</summary>
    private static IEnumerable<string> Approvers(RequestState request, RequestVote last) => request.Votes.Append(last)
        .Where(each => each.Choice == VoteChoice.Approve).Select(each => each.Principal);

    private void CheckForm(RequestState request)
    {
        var step = request.Step!.Step;
        var counted = (For, Against, Abstaining, Minutes) is not (null, null, null, null);
        if (counted != (step.Rule == StepRule.Council))
        {
            throw counted
                ? new RefusedException(Rule.MemberForm, ("member", "for"), ("problem", new Reason(Because.NotACouncil, ("rule", step.Rule))))
                : new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "for"));
        }

        if (Vote == VoteChoice.Recuse && !request.Step.CountsMembers)
            throw new RefusedException(Rule.MemberForm, ("member", "vote"), ("problem", new Reason(Because.CannotRecuse)));
        if (counted)
            CheckCouncil(request);
    }

    private void CheckCouncil(RequestState request)
    {
        var (yes, no, none) = (For ?? 0, Against ?? 0, Abstaining ?? 0);
        if (yes < 0 || no < 0 || none < 0 || yes + no + none == 0)
            throw new RefusedException(Rule.MemberForm, ("member", "for"), ("problem", new Reason(Because.NoVotes, ("yes", yes), ("no", no), ("none", none))));
        if (Minutes is null || request.Attachments.All(attachment => attachment.Sha256 != Minutes))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "minutes"));
        if ((Vote, 2 * yes > yes + no + none) is not ((VoteChoice.Approve, true) or (VoteChoice.Reject, false)))
            throw new RefusedException(Rule.MemberForm, ("member", "vote"), ("problem", new Reason(Because.AgainstTheVotes, ("yes", yes), ("no", no), ("none", none))));
    }

    private Mandate WitnessIn(IBookView view, RequestState request, string person)
    {
        var taken = request.Step!;
        if (taken.Step.Supervisor is not { } role || !view.Setup.HoldersOf(role, taken.Unit, DateIn(view)).Contains(person))
            throw new RefusedException(Rule.NotYourStep, ("document", Document), ("step", taken.Step.Step), ("role", taken.Step.Supervisor ?? Roles.Supervisor), ("unit", taken.Unit), ("person", person));
        if (request.IsMaker(person))
            throw new RefusedException(Rule.MakerMayNotDecide, ("document", Document), ("step", taken.Step.Step), ("person", person));
        if (request.Votes.Any(vote => vote.Chain.Contains(person) && (vote.Step == request.Current || (vote.Choice != VoteChoice.Witness && !taken.Step.MayRepeat))))
            throw new RefusedException(Rule.DecidedBefore, ("document", Document), ("step", taken.Step.Step), ("person", person));
        return new Mandate([person]);
    }

    private BookCommand CarriedOut(IBookView view, RequestState request)
    {
        var command = RequestedCommand.Read(request.Command, request.Kind) with { Actor = Actor, Date = DateIn(view) };
        return command is MoveBetweenPurposes virement ? virement with { Approved = true } : command;
    }

    private Decision Settled(IBookView view, RequestState request, DecideRequest vote, StepOutcome outcome)
    {
        if (outcome == StepOutcome.Failed)
            return Record(view, vote with { Result = RequestEvent.Reject }, Released(view));
        if (outcome == StepOutcome.Open || request.Current + 1 < request.Steps.Count)
            return Record(view, vote with { Result = RequestEvent.Vote, Passed = outcome == StepOutcome.Passed });
        if (request.Command is null)
        {
            var held = view.FindDocument(Document)?.Held(ControlAccount.Reserved) ?? [];
            return Record(view, vote with { Result = RequestEvent.Approve, Passed = true },
                [.. held.SelectMany(line => BudgetPosting.Commitment(line.Account.Place(), line.Amount))]);
        }

        request.CheckFlags();
        var command = CarriedOut(view, request);
        var carriedOut = command.Decide(view);
        CarriedRight.Check(view, command, CarriedRight.Of(view.Setup, command, carriedOut), Approvers(request, vote.AsVote(DateIn(view))));
        return new Decision([.. Record(view, vote with { Result = RequestEvent.CarryOut, Passed = true }).Drafts, .. carriedOut.Drafts], carriedOut.Setup)
        {
            CarriesOut = true,
        };
    }
}
