using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using FundLedger.Server.Operations;
using FundLedger.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Server.Tests;

/// <summary>
/// The real server on a free port of the loopback, with a book T on 15 June 2025: the municipality M with the districts
/// A (street A01 with the communities A0101 and A0102, street A02) and B, and the foundation F. A call names its caller in a header.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    /// <summary>A header by which a body is sent only when the server wants it: what refuses it unread closes the connection.</summary>
    public static readonly (string Name, string Value) AnswerFirst = ("Expect", "100-continue");

    private const string CallerHeader = "Test-Caller";

    private readonly string _folder;
    private readonly WebApplication _app;
    private int _keys;

    private TestServer(string folder, WebApplication app, FakeTimeProvider clock)
    {
        (_folder, _app, Clock) = (folder, app, clock);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _app.Services;

    public Book Book => Services.GetRequiredService<Books>().OpenAsync("T", default).AsTask().GetAwaiter().GetResult().Book;

    public static async Task<TestServer> StartAsync(
        ServeOptions? options = null, bool withBook = true, Func<OperationsOptions, OperationsOptions>? operations = null, string? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("fundledger-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 6, 15, 8, 0, 0, TimeSpan.Zero));
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var database = Database.Sqlite(Path.Combine(folder, "fundledger.db"));
        var store = await BookStore.OpenAsync(database, clock);
        var access = new AccessOptions { Store = await AccessStore.OpenAsync(database, clock), Clock = clock, PasswordIterations = 1000, Console = TextWriter.Null };
        var beside = new OperationsOptions { Data = new DirectoryInfo(folder), RunsWork = false, LeastFreeBytes = 0 };
        var app = ApiHost.Build((options ?? new ServeOptions([]) { CallsPerSecond = 0 }) with { Urls = ["http://127.0.0.1:0"] }, database, store, access,
            operations?.Invoke(beside) ?? beside,
            builder => builder.Services.AddSingleton<IStartupFilter, NamedCallers>());
        await app.StartAsync();
        var server = new TestServer(folder, app, clock);
        if (withBook)
            await TestTown.OpenAsync(store);
        return server;
    }

    /// <summary>Sends a call. A change has a key of its own, unless it is given one.</summary>
    public async Task<TestAnswer> SendAsync(
        string method, string path, string? caller = "root", object? body = null, string? key = null, string language = "en",
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith('/') ? path : $"/api/v1/books/T/{path}");
        if (caller is not null)
            request.Headers.Add(CallerHeader, caller);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        if (method != "GET" && key != "")
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? NewKey());
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string text => new StringContent(text.Replace('\'', '"'), Encoding.UTF8, "application/json"),
            _ => throw new ArgumentException("A body is a text or a content.", nameof(body)),
        };
        using var response = await Client.SendAsync(request);
        return new TestAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public Task<TestAnswer> GetAsync(string path, string? caller = "root") => SendAsync("GET", path, caller);

    public Task<TestAnswer> PostAsync(string path, string body, string? caller = "root", string? key = null) => SendAsync("POST", path, caller, body, key);

    public string NewKey() => $"k{Interlocked.Increment(ref _keys).ToString(CultureInfo.InvariantCulture)}";

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Believes the header: <c>NAME[,administrator][,read-only][,book=B][,no-code]</c>. Without it, callers are known as ever.</summary>
    private sealed class NamedCallers : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (context.Request.Headers[CallerHeader] is [{ } said])
                    context.User = new ClaimsPrincipal(new CallerIdentity(Named(said.Split(',')), "test"));
                return then(context);
            });
            next(app);
        };

        private static Caller Named(string[] parts)
        {
            var book = parts.FirstOrDefault(part => part.StartsWith("book=", StringComparison.Ordinal))?[5..];
            var scope = book is null && !parts.Contains("read-only") ? null : new TokenScope(book, parts.Contains("read-only"));
            return new Caller(parts[0], parts.Contains("administrator") || parts[0] == "root", scope) { HasSecondFactor = !parts.Contains("no-code") };
        }
    }
}

/// <summary>An answer, read whole.</summary>
internal sealed record TestAnswer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Rule => Status >= 400 && Body.StartsWith('{') ? (string?)Json["rule"] : null;

    public string? this[string header] => Headers.GetValueOrDefault(header);

    public TestAnswer Expect(int status)
    {
        Assert.AreEqual(status, Status, Body);
        return this;
    }

    public TestAnswer Expect(int status, Rule rule)
    {
        Assert.AreEqual($"{status} {rule}", $"{Status} {Rule}", Body);
        return this;
    }
}
