namespace FundLedger.Server;

/// <summary>The vote of the foundation's committee, with a supervisor present.</summary>
internal sealed class DemoCommittee(DemoWorld world, DemoPeople people)
{
    /// <summary>More than half of five members; after a recusal of four.</summary>
    private const int Majority = 3;

    /// <summary>Has the committee vote, and says what came of it.</summary>
    /// <param name="grant">The request.</param>
    /// <param name="step">The committee's step.</param>
    /// <param name="reason">Why it is rejected; null: it is approved.</param>
    /// <param name="then">What follows.</param>
    public void Vote(DemoGrant grant, RouteStep step, string? reason, Action<bool> then)
    {
        var foundation = world.Seeds.Foundation.Code;
        var members = new Queue<string>(people.HoldersOf(step.Role, foundation).Order(StringComparer.Ordinal));
        Say(grant, people.HoldersOf(step.Supervisor!, foundation)[0], VoteChoice.Witness, null, "监事在场");
        if (world.Random.InThousand(250))
            Other(grant, members.Dequeue(), reason is null && world.Random.InThousand(400));
        for (var count = 0; count < Majority; count++)
            Say(grant, members.Dequeue(), reason is null ? VoteChoice.Approve : VoteChoice.Reject, reason, reason is null ? "同意" : "不同意");
        then(reason is null);
    }

    /// <summary>A member who does not vote with the others.</summary>
    private void Other(DemoGrant grant, string member, bool recused)
    {
        if (recused)
            Say(grant, member, VoteChoice.Recuse, "与受益单位有亲属关系，申请回避", "回避");
        else
            Say(grant, member, VoteChoice.Abstain, null, "弃权");
    }

    private void Say(DemoGrant grant, string actor, VoteChoice choice, string? reason, string text) =>
        world.Journal.Add(new DecideRequest { Document = grant.Document, Vote = choice, Reason = reason }, actor, $"{text}：{grant.Title}");
}
