using CsCheck;

namespace FundLedger.Server.Tests;

/// <summary>
/// Whoever calls, with whatever names: nothing is posted, decided or ruled beyond what is his, and nothing foreign is told apart
/// from nothing. With FUNDLEDGER_AUTHORITY_SEED set to a seed of CsCheck, that world alone is lived through.
/// </summary>
[TestClass]
public sealed class AuthorityTests
{
    private const int Worlds = 8;

    private const int CallsOfAWorld = 2600;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Calls_OfEveryKindByAnyone_ReachNobodysUnitsButTheirOwn()
    {
        await using var server = await TestServer.StartAsync(withBook: false);
        var findings = new EdgeFindings();
        string[] seeds = Environment.GetEnvironmentVariable("FUNDLEDGER_AUTHORITY_SEED") is { Length: > 0 } only
            ? [only]
            : [.. Enumerable.Range(0, Worlds).Select(world => new PCG((uint)world + 1, 2025).ToString())];

        await Parallel.ForEachAsync(seeds.Index(), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.CancellationToken },
            async (seed, _) => await EdgeRun.RunAsync(server, $"T{seed.Index}", EdgeWorld.Of(CallsOfAWorld).Single(_ => true, seed.Item), findings));

        TestContext.WriteLine($"Worlds {string.Join(' ', seeds)}: {findings.Calls} calls, {findings.Accepted} accepted, {findings.Probes} asked twice.");
        foreach (var (kind, count) in findings.Kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal))
            TestContext.WriteLine($"{kind,-20} {count.Calls,6} {count.Accepted,6}");
        Assert.IsTrue(findings.IsEmpty, $"{findings.Summary}\n\n{findings}");
        if (seeds.Length < Worlds)
            return;
        Assert.IsGreaterThanOrEqualTo(20_000, findings.Calls);
        Assert.IsGreaterThanOrEqualTo(findings.Calls * 3 / 10, findings.Accepted);
        foreach (var kind in CommandJson.AllKinds.Except(["open-book"]))
        {
            Assert.IsGreaterThanOrEqualTo(30, findings.Kinds.GetValueOrDefault(kind).Calls, kind);
            Assert.IsGreaterThanOrEqualTo(10, findings.Kinds.GetValueOrDefault(kind).Accepted, kind);
        }
    }
}
