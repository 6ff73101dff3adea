using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Routes;

/// <summary>What the votes on a step come to.</summary>
internal enum StepOutcome
{
    /// <summary>Not settled yet.</summary>
    Open,

    Passed,

    Failed,
}

/// <summary>Counts the votes on a step by its rule.</summary>
internal static class StepCount
{
    public static StepOutcome Of(TakenStep taken, IReadOnlyCollection<RequestVote> votes)
    {
        var (yes, no) = (Count(votes, VoteChoice.Approve), Count(votes, VoteChoice.Reject));
        var cast = yes + no + Count(votes, VoteChoice.Abstain);
        var members = (taken.Members?.Count ?? 0) - Count(votes, VoteChoice.Recuse);
        return taken.Step.Rule switch
        {
            StepRule.One => Settled(yes > 0, no > 0),
            StepRule.All => Settled(yes == members, cast > yes),
            StepRule.Majority => Settled(2 * yes > members, 2 * (yes + members - cast) <= members),
            StepRule.Percentage => Settled(100 * yes >= taken.Step.Percent!.Value * members, 100 * (yes + members - cast) < taken.Step.Percent!.Value * members),
            StepRule.Quorum => cast < taken.Step.Quorum!.Value || (taken.Step.Supervisor is not null && Count(votes, VoteChoice.Witness) == 0)
                ? StepOutcome.Open
                : Settled(2 * yes > members, 2 * (cast - yes) >= members),
            StepRule.Council => votes.LastOrDefault() is { } vote ? Settled(vote.Choice == VoteChoice.Approve, vote.Choice != VoteChoice.Approve) : StepOutcome.Open,
        };
    }

    /// <summary>Whether a committee that lost so many members can still reach its quorum.</summary>
    public static bool QuorumInReach(TakenStep taken, IReadOnlyCollection<RequestVote> votes) =>
        taken.Members!.Count - Count(votes, VoteChoice.Recuse) >= (taken.Step.Quorum ?? 1);

    private static int Count(IEnumerable<RequestVote> votes, VoteChoice choice) => votes.Count(vote => vote.Choice == choice);

    private static StepOutcome Settled(bool passed, bool failed) =>
        passed ? StepOutcome.Passed : failed ? StepOutcome.Failed : StepOutcome.Open;
}
