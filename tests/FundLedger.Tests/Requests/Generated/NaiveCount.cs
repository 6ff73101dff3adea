namespace FundLedger.Tests.Requests.Generated;

/// <summary>
/// What votes come to, by trying all that those who have not voted could still say: settled is what comes out the
/// same whatever they do.
/// </summary>
internal static class NaiveCount
{
    public static bool? Of(NaiveStep step, IReadOnlyList<NaiveVote> votes)
    {
        int Count(string choice) => votes.Count(vote => vote.Choice == choice);
        if (step.Members is null)
            return Count("approve") > 0 ? true : Count("reject") > 0 ? false : null;
        var members = step.Members.Count - Count("recuse");
        var (yes, no, abstain) = (Count("approve"), Count("reject"), Count("abstain"));
        if (step.Rule == "quorum" && (yes + no + abstain < step.Quorum || Count("witness") == 0))
            return null;
        var left = members - yes - no - abstain;
        var ends = new HashSet<bool>();
        for (var more = 0; more <= left; more++)
            ends.Add(Passes(step, yes + more, members));
        return ends.Count == 1 ? ends.Single() : null;
    }

    private static bool Passes(NaiveStep step, int yes, int members) => step.Rule switch
    {
        "all" => yes == members,
        "percentage" => 100 * yes >= step.Percent * members,
        _ => 2 * yes > members,
    };
}
