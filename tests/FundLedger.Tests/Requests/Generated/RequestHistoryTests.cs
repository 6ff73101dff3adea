using CsCheck;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>Long random histories of many requests at once, in memory.</summary>
[TestClass]
public sealed class RequestHistoryTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Play_RandomDraws_KeepsEveryRuleOfTheNaiveModel()
    {
        var (done, all, votes) = (0, 0, 0);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var ends = new Dictionary<RequestStatus, int>();
        RequestPlay.Draws(2000).Sample(draws =>
        {
            var history = RequestPlay.Play(draws);
            all += history.Steps.Count;
            votes += history.Naive.Votes;
            foreach (var step in history.Steps.Where(step => step.Refusal is null))
            {
                var kind = CommandJson.KindOf(step.Command);
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                done++;
            }

            foreach (var document in history.Naive.Requests.Keys)
            {
                var status = history.Book.FindRequest(document)!.Status;
                ends[status] = ends.GetValueOrDefault(status) + 1;
            }
        }, iter: 20, threads: 1);

        TestContext.WriteLine($"{done} of {all} done, {votes} votes; {string.Join(", ", kinds)}; {string.Join(", ", ends)}");
        Assert.IsGreaterThan(all / 4, done, "Too little was done to prove anything.");
        Assert.IsGreaterThan(100, kinds.GetValueOrDefault("remind"), "Too few were reminded to prove anything.");
        Assert.HasCount(Enum.GetValues<RequestStatus>().Length, ends, "Some status was never reached at the end.");
    }
}
