using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>route …</c>: the steps that requests take.</summary>
internal static class RouteVerb
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "路线文件（JSON），- 为标准输入 · Route file; - for standard input" };

    private static readonly Argument<string> Code = new("route") { Description = "路线 · Route" };

    private static readonly Option<int?> Version = new("--version") { Description = "版本，缺省最新 · Version; left out: the newest" };

    private static readonly Option<string?> Date = new("--date") { Description = "生效日期，缺省今日 · Effective date; left out: today" };

    private static readonly Option<string?> Text = new("--text") { Description = "摘要 · Text of the entry" };

    public static Command Create() => new("route", """
        审批路线：检查、发布、查看 · Approval routes: check, publish, look at.
        fundledger route check seeds/routes/charity-short.json
        fundledger route show charity-short
        """)
    {
        Verb.OnBook("check", """
            检查路线文件，指出行号与原因 · Check a route file; what is wrong is told with its line.
            fundledger route check seeds/routes/charity-short.json
            """, CheckAsync, File, CommonOptions.Date, CommonOptions.KnownAt),
        Verb.OnBook("list", """
            路线一览（最新版） · The routes, each in its newest version.
            fundledger route list
            """, ListAsync, CommonOptions.Date, CommonOptions.KnownAt),
        Verb.OnBook("show", """
            路线的各环节；--format json 为路线文件 · The steps of a route; with --format json the route file.
            fundledger route show charity-long
            """, ShowAsync, Code, Version, CommonOptions.Date, CommonOptions.KnownAt),
    };

    /// <summary><c>route publish FILE</c>.</summary>
    public static Command Publish() => Verb.ChangeBook("publish", """
        发布路线或其下一版；在途申请仍走原版 · Publish a route, or its next version: requests under way keep theirs.
        fundledger route publish seeds/routes/charity-short.json --actor liu.min
        """, PublishAsync, File, Date, Text, CommonOptions.Actor, CommonOptions.Key, CommonOptions.DryRun);

    /// <exception cref="RefusedException">As <see cref="RouteReader.Read"/>, or a rule of files.</exception>
    public static async Task<Route> ReadAsync(FileInfo file, BookSetup setup, CancellationToken cancellation) =>
        RouteReader.Read(await InputFile.TextAsync(file, cancellation).ConfigureAwait(false), setup);

    private static async Task<int> PublishAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        return await session.ExecuteAsync(parsed, new PublishRoute
        {
            Route = await ReadAsync(parsed.GetValue(File)!, setup, cancellation).ConfigureAwait(false),
            Date = CommonOptions.DateIn(parsed.GetValue(Date)),
            Text = parsed.GetValue(Text),
        }, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> CheckAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        var route = await ReadAsync(parsed.GetValue(File)!, setup, cancellation).ConfigureAwait(false);
        session.Output.Object(new JsonObject { ["route"] = route.Code, ["steps"] = route.Steps.Count, ["valid"] = true }, () =>
            session.Output.Line($"路线 {route.Code} {route.Name.In(Language.Chinese)}：{route.Steps.Count} 个环节，有效。", $"The route {route.Code}, {route.Name.In(Language.English)}: {route.Steps.Count} steps, valid."));
        return ExitStatus.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        session.Output.Rows([.. setup.NewestRoutes], RouteReport.Columns(session.Output));
        return ExitStatus.Done;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        var (code, version) = (parsed.GetValue(Code)!, parsed.GetValue(Version));
        var found = setup.Routes.Where(each => each.Key.Code == code && (version is null || each.Key.Version == version))
            .OrderBy(each => each.Key.Version).Select(each => new PublishedRoute(each.Value, each.Key.Version)).LastOrDefault()
            ?? throw new RefusedException(Rule.MemberForm, ("member", "route"), ("problem", Reason.NotAmong($"{code} {version}".TrimEnd(), setup.Routes.Keys.Select(each => $"{each.Code} {each.Version}"))));
        RouteReport.Write(session.Output, found);
        return ExitStatus.Done;
    }
}
