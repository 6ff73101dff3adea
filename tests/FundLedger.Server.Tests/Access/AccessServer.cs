using System.Net;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using FundLedger.Server.Operations;
using FundLedger.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests.Access;

/// <summary>A server with access and a resource of its own, on loopback, on a database in a folder of its own.</summary>
internal sealed class AccessServer : IAsyncDisposable
{
    public const string Password = "seven grey herons";

    private readonly string _folder = Directory.CreateTempSubdirectory("fundledger-access-").FullName;
    private readonly List<WebApplication> _apps = [];

    private AccessServer(TimeProvider clock, LogCapture? log) => (Clock, Log) = (clock, log);

    public TimeProvider Clock { get; }

    /// <summary>What it logs; null: it does not.</summary>
    public LogCapture? Log { get; }

    public StringWriter Console { get; } = new();

    public AccessStore Store { get; private set; } = null!;

    public Users Users => AccessUsers.On(new AccessOptions { Store = Store, Clock = Clock, PasswordIterations = 1_000 });

    public Uri Address => AddressOf(_apps[0]);

    /// <summary>Method and path of every call of access.</summary>
    public IEnumerable<(string Method, string Path)> Calls => _apps[0].Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "", endpoint.RoutePattern.RawText!))
        .Where(call => call.Item2.StartsWith("/api/v1/", StringComparison.Ordinal) && !call.Item2.Contains("books", StringComparison.Ordinal))
        .Select(call => (call.Item1, call.Item2["/api/v1/".Length..]));

    public string DatabaseFile => Path.Combine(_folder, "book.db");

    public static async Task<AccessServer> StartAsync(
        TimeProvider? clock = null, Func<AccessOptions, AccessOptions>? with = null, LogCapture? log = null)
    {
        var server = new AccessServer(clock ?? new FakeTimeProvider(new DateTimeOffset(2025, 6, 30, 8, 0, 0, TimeSpan.Zero)), log);
        server.Store = await AccessStore.OpenAsync(Database.Sqlite(server.DatabaseFile), server.Clock);
        await server.StartAnotherAsync(server.Store, with);
        return server;
    }

    /// <summary>Another process on the same database, as far as it can be told apart.</summary>
    public async Task<Uri> StartAnotherAsync() =>
        AddressOf(await StartAnotherAsync(await AccessStore.OpenAsync(Database.Sqlite(DatabaseFile), Clock), null));

    private async Task<WebApplication> StartAnotherAsync(AccessStore store, Func<AccessOptions, AccessOptions>? with)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (Log is not null)
            builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        var options = new AccessOptions { Store = store, Clock = Clock, PasswordIterations = 1_000, LogInsPerMinute = 1_000, Console = Console };
        builder.Services.AddSingleton<ReadOnlyMode>();
        builder.AddAccess(with is null ? options : with(options));
        builder.AddCallLimits(new ServeOptions([]) { CallsPerSecond = 0 });
        var app = builder.Build();
        app.UseMiddleware<Headers>();
        app.UseMiddleware<Faults>();
        app.UseStatusCodePages(context => ProblemAnswer.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.From is [{ } from])
                context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            return next(context);
        });
        app.UseAccess();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<Gate>();
        app.MapAccess();
        app.MapGet("/api/v1/books/{book}/thing", (HttpContext context) => context.Caller());
        app.MapPost("/api/v1/books/{book}/thing", (HttpContext context) => context.Caller().User);
        app.MapGet("/page", () => "page");
        await app.StartAsync();
        _apps.Add(app);
        return app;
    }

    /// <summary>A client with a jar of cookies, that follows no redirects.</summary>
    public HttpClient Client(Uri? address = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address ?? Address };

    /// <summary>A client at another address.</summary>
    public HttpClient ClientAt(string address)
    {
        var client = Client();
        client.DefaultRequestHeaders.From = address;
        return client;
    }

    public Task<User> AddUserAsync(string name, Func<User, User>? with = null)
    {
        var user = new User { Name = name, DisplayName = name };
        return Users.AddAsync(with is null ? user : with(user), Password, Origin.Console);
    }

    /// <summary>A client that is logged in and sends the antiforgery token.</summary>
    public async Task<HttpClient> LoggedInAsync(string user, string password = Password, string? code = null, Uri? address = null)
    {
        var client = Client(address);
        Trust(client, await client.DoneAsync(HttpMethod.Post, "session", new { user, password, code }));
        return client;
    }

    /// <summary>Has a client send the antiforgery token of its session from now on.</summary>
    public static void Trust(HttpClient client, JsonNode session)
    {
        var antiforgery = session["antiforgery"]!;
        client.DefaultRequestHeaders.Remove(antiforgery["header"]!.GetValue<string>());
        client.DefaultRequestHeaders.Add(antiforgery["header"]!.GetValue<string>(), antiforgery["token"]!.GetValue<string>());
    }

    /// <summary>A client that shows a token.</summary>
    public HttpClient Bearer(string token, Uri? address = null)
    {
        var client = Client(address);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return client;
    }

    /// <summary>The log of access, each record in short, those of refused requests included.</summary>
    public async Task<IReadOnlyList<string>> AccessLogAsync(bool flush = false)
    {
        if (flush)
            await Task.Delay(1500);
        return [.. (await Store.LogAsync(0, 1000, CancellationToken.None)).Select(record =>
            $"{record.User} {record.What} {record.Result} {record.Detail} {record.Times}".Replace("  ", " ", StringComparison.Ordinal).Trim())];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
            await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Uri AddressOf(WebApplication app) => new(app.Urls.First());
}
