namespace FundLedger.Requests;

/// <summary>What someone says on a step.</summary>
public enum VoteChoice
{
    [Term("同意", "Approve")]
    Approve,

    [Term("不同意", "Reject")]
    Reject,

    [Term("弃权", "Abstain")]
    Abstain,

    /// <summary>回避: leaves the committee for this request.</summary>
    [Term("回避", "Recuse")]
    Recuse,

    /// <summary>监事: was present, without a vote.</summary>
    [Term("监事在场", "Supervisor present")]
    Witness,
}

/// <summary>A vote that was given.</summary>
/// <param name="Step">The index of the step.</param>
/// <param name="Choice">What was said.</param>
/// <param name="Chain">By whose right: the holder of the role first, the one who acted last.</param>
/// <param name="Content">The hash of what was voted on.</param>
/// <param name="Date">The day.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="For">For a council: votes for.</param>
/// <param name="Against">For a council: votes against.</param>
public sealed record RequestVote(
    int Step, VoteChoice Choice, IReadOnlyList<string> Chain, string Content, DateOnly Date, string Reason, int For = 0, int Against = 0)
{
    public string Principal => Chain[0];

    public string Actor => Chain[^1];
}
