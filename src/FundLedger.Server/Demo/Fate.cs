namespace FundLedger.Server;

/// <summary>What becomes of a request that is not simply approved.</summary>
internal enum FateEnd
{
    None,
    Rejected,
    Returned,
    SentBack,
    Withdrawn,
}

/// <summary>What becomes of a request at one of its steps.</summary>
/// <param name="Steps">The steps that it takes.</param>
/// <param name="At">The step at which it happens.</param>
/// <param name="End">What happens.</param>
internal sealed record Fate(IReadOnlyList<RouteStep> Steps, int At, FateEnd End)
{
    /// <summary>Steps of the long chain that judge; the others never change an outcome.</summary>
    private static readonly string[] Judging = ["self-governance", "deputy", "finance-review"];

    /// <summary>Steps that ask for papers.</summary>
    private static readonly string[] Checking = ["clerk", "self-governance", "finance-review"];

    public static Fate Of(DemoGrant grant, IReadOnlyList<RouteStep> steps, DemoRandom random)
    {
        var drawn = random.Between(1, 100);
        var returned = grant.RejectedPercent + (grant.IsQuick ? 4 : 14);
        var (end, at) = drawn <= grant.RejectedPercent
            ? (FateEnd.Rejected, Among(Judging))
            : drawn <= returned && grant.Returns < 2
                ? (FateEnd.Returned, Among(Checking))
                : drawn > 96 && !grant.IsQuick
                    ? (FateEnd.Withdrawn, random.Between(0, steps.Count - 1))
                    : drawn > 93 && steps.Count > 4 ? (FateEnd.SentBack, 4) : (FateEnd.None, 0);
        return new Fate(steps, at, end);

        int Among(string[] codes)
        {
            var found = Enumerable.Range(0, steps.Count).Where(index => codes.Contains(steps[index].Step)).ToList();
            return found.Count > 0 ? random.Pick(found) : steps.Count - 1;
        }
    }
}
