using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>route publish FILE</c>: a route as its file says it.</summary>
internal static class RoutePublishVerb
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "路线文件（JSON），- 为标准输入 · Route file; - for standard input" };

    private static readonly Option<string?> Date = new("--date") { Description = "生效日期，缺省今日 · Effective date; left out: today" };

    private static readonly Option<string?> Text = new("--text") { Description = "摘要 · Text of the entry" };

    public static Command Create() => Verb.ChangeBook("publish", """
        发布路线或其下一版；在途申请仍走原版 · Publish a route, or its next version: requests under way keep theirs.
        fundledger route publish seeds/routes/charity-short.json --actor liu.min
        """, RunAsync, File, Date, Text, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun);

    private static async Task<int> RunAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        return await session.ExecuteAsync(parsed, new PublishRoute
        {
            Route = RouteReader.Read(await InputFile.TextAsync(parsed.GetValue(File)!, cancellation).ConfigureAwait(false), setup),
            Date = CommonOptions.DateIn(parsed.GetValue(Date)),
            Text = parsed.GetValue(Text),
        }, cancellation).ConfigureAwait(false);
    }
}
