using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>report KIND --output FILE</c>: figures into a file, as text, CSV or JSON.</summary>
internal static class ReportVerb
{
    private static readonly Argument<string> Kind = new Argument<string>("kind")
    {
        Description = "报表 · trial-balance, comparison or journal",
    }.AcceptOnlyFromAmong("trial-balance", "comparison", "journal");

    private static readonly Option<FileInfo> Target = new("--output") { Description = "文件 · File", Required = true };

    public static Command Create() => Verb.OnBook("report", """
        生成报表文件 · Write a report into a file; --format says in which form.
        fundledger report comparison --output comparison.csv --format csv --as-of 2025-12-31
        """, RunAsync, Kind, Target, CompareVerb.Level, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var target = parsed.GetValue(Target)!;
        var asOf = session.AsOf(parsed);
        var head = await session.Read.HeadAsync(cancellation).ConfigureAwait(false);
        var writer = new StreamWriter(target.FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            var output = new Output(writer, CommonOptions.FormatOf(parsed), CommonOptions.LanguageOf(parsed));
            await WriteAsync(parsed, session.Read, output, asOf, cancellation).ConfigureAwait(false);
        }

        target.Refresh();
        var result = new JsonObject
        {
            ["file"] = target.FullName,
            ["bytes"] = target.Length,
            ["pages"] = null,
            ["head"] = Convert.ToHexStringLower(head.Hash),
        };
        session.Output.Object(result, () => session.Output.Line($"{target.FullName}（{target.Length} 字节）", $"{target.FullName} ({target.Length} bytes)"));
        return ExitStatus.Done;
    }

    private static Task WriteAsync(
        ParseResult parsed, BookReader read, Output output, AsOf asOf, CancellationToken cancellation) => parsed.GetValue(Kind) switch
        {
            "trial-balance" => TrialBalanceReport.WriteAsync(read, output, asOf, (_, balances) => balances, cancellation),
            "comparison" => ComparisonView.WriteAsync(read, output, asOf, parsed.GetValue(CompareVerb.Level), cancellation),
            _ => JournalReport.WriteAsync(read, output, asOf, cancellation),
        };
}
