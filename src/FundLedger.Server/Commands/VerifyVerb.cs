using System.CommandLine;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>verify</c>: chain, balances, invariants.</summary>
internal static class VerifyVerb
{
    public static Command Create() => Verb.OnBook("verify", """
        校验账套：哈希链、余额与平衡关系 · Check the chain, the balances and the invariants.
        fundledger verify --book D1     (3 = damage found)
        fundledger verify --report comparison.pdf --book D1     (3 = it is not what the ledger says)
        """, RunAsync, VerifyReportVerb.Report);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        if (parsed.GetValue(VerifyReportVerb.Report) is { } report)
            return await VerifyReportVerb.RunAsync(report, session, cancellation).ConfigureAwait(false);
        var result = await session.Read.VerifyAsync(cancellation).ConfigureAwait(false);
        session.Output.Object(Json(result), () => WriteText(session.Output, result));
        return result.Ok ? ExitStatus.Done : ExitStatus.Damaged;
    }

    private static JsonObject Json(Verification result) => new()
    {
        ["entries"] = result.Entries,
        ["ok"] = result.Ok,
        ["head"] = Convert.ToHexStringLower(result.Head),
        ["findings"] = new JsonArray([.. result.Findings.Select(finding =>
            new JsonObject { ["seq"] = finding.Seq == 0 ? null : finding.Seq, ["what"] = finding.What })]),
    };

    private static void WriteText(Output output, Verification result)
    {
        var head = Convert.ToHexStringLower(result.Head);
        if (result.Ok)
            output.Line($"完好：{result.Entries} 条记录，链首 {head}", $"Sound: {result.Entries} entries, head {head}");
        else
            output.Line($"发现 {result.Findings.Count} 处损坏（{result.Entries} 条记录）：", $"{result.Findings.Count} findings in {result.Entries} entries:");
        foreach (var finding in result.Findings)
        {
            output.Line($"  {(finding.Seq == 0 ? "账套" : $"第 {finding.Seq} 号")}：{finding.What}",
                $"  {(finding.Seq == 0 ? "Book" : $"Entry {finding.Seq}")} {finding.What}");
        }
    }
}
