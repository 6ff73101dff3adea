using System.CommandLine;
using System.Net;
using FundLedger.Server.Api;
using FundLedger.Server.Operations;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>serve</c>: the HTTP API.</summary>
internal static class ServeVerb
{
    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "监听地址，可重复 · Addresses to listen at; may be repeated",
        DefaultValueFactory = _ => ["http://127.0.0.1:5080"],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> RateLimit = new("--rate-limit")
    {
        Description = "每个用户平均每秒请求数上限，0 为不限 · The most calls of one user in a second, on average; 0: no limit",
        DefaultValueFactory = _ => new ServeOptions([]).CallsPerSecond,
    };

    private static readonly Option<string[]> Proxy = new("--proxy")
    {
        Description = "前置代理的地址，可重复；采信其 X-Forwarded-For 与 X-Forwarded-Proto · Addresses of proxies in front; their X-Forwarded-For and X-Forwarded-Proto are believed",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create() => Verb.Serve("serve", """
        启动服务：HTTP 接口，/docs 为说明 · Serve the HTTP API; /docs explains it.
        fundledger serve --data ./demo --urls http://127.0.0.1:5080
        fundledger serve --database "Host=db;Database=fundledger;Username=fl" --urls http://0.0.0.0:8080 --proxy 10.1.0.4
        """, RunAsync, Urls, RateLimit, Proxy);

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var database = await BookAtHand.OpenDatabaseAsync(parsed, TimeProvider.System, cancellation).ConfigureAwait(false);
        var store = await BookStore.OpenAsync(database, TimeProvider.System, cancellation).ConfigureAwait(false);
        var options = new ServeOptions(parsed.GetValue(Urls)!)
        {
            CallsPerSecond = Math.Max(0, parsed.GetValue(RateLimit)),
            Proxies = [.. parsed.GetValue(Proxy)!.Select(AddressOf)],
        };
        var access = new AccessOptions
        {
            Store = await AccessStore.OpenAsync(database, TimeProvider.System, cancellation).ConfigureAwait(false),
            OpenId = OpenIdOptions.FromEnvironment(Environment.GetEnvironmentVariable),
        };
        var operations = OperationsOptions.FromEnvironment(parsed.GetValue(CommonOptions.Data)!) with { HoldsBooks = parsed.GetValue(CommonOptions.Database) is null };
        var app = ApiHost.Build(options, database, store, access, operations);
        await using var closing = app.ConfigureAwait(false);
        await app.StartAsync(cancellation).ConfigureAwait(false);
        var output = Output.Of(parsed);
        foreach (var url in app.Urls)
            output.Line($"监听 {url}，说明见 {url}/docs", $"Listening at {url}; see {url}/docs");
        await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        return ExitStatus.Done;
    }

    /// <summary>An address written out: a lone number would be read as one too.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    private static IPAddress AddressOf(string text) => IPAddress.TryParse(text, out var address) && (text.Contains(':', StringComparison.Ordinal) || text.Count(c => c == '.') == 3)
        ? address
        : throw new RefusedException(Rule.MemberForm, ("member", "--proxy"), ("problem", new Reason(Because.NotAnAddress, ("given", Texts.Shown(text)))));
}
