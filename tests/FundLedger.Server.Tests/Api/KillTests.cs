using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using FundLedger.Server.Api;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Server.Tests;

/// <summary>The server's process is killed in the middle of its work, again and again: what it acknowledged is there once, nothing is half there.</summary>
[TestClass]
public sealed partial class KillTests
{
    private const int Rounds = 20;
    private const int Connections = 16;

    private readonly ConcurrentDictionary<string, bool> _sent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _acknowledged = new(StringComparer.Ordinal);
    private string _folder = "";
    private string _token = "";
    private int _next;

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    [TestMethod]
    public async Task Server_KilledTwentyTimes_KeepsWhatItAcknowledgedOnce()
    {
        _folder = Directory.CreateTempSubdirectory("fundledger-kill-").FullName;
        try
        {
            var database = Database.Sqlite(Path.Combine(_folder, "fundledger.db"));
            await TestTown.OpenAsync(await BookStore.OpenAsync(database, TimeProvider.System, Cancellation));
            _token = await TokenAsync(database);
            for (var round = 0; round < Rounds; round++)
                await RoundAsync(TimeSpan.FromMilliseconds(150 + (37 * round)));
            await RepeatAsync();
            await CheckAsync(database);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Posts from many connections until the process is killed, some time after the first answer.</summary>
    private async Task RoundAsync(TimeSpan after)
    {
        using var server = await StartAsync();
        using var client = ClientOf(server.Address);
        var before = _acknowledged.Count;
        var posting = Enumerable.Range(0, Connections).Select(_ => PostUntilGoneAsync(client)).ToList();
        while (_acknowledged.Count == before)
            await Task.Delay(5, Cancellation);
        await Task.Delay(after, Cancellation);
        server.Process.Kill();
        await server.Process.WaitForExitAsync(Cancellation);
        await Task.WhenAll(posting);
        Assert.AreNotEqual(0, server.Process.ExitCode);
    }

    private async Task PostUntilGoneAsync(HttpClient client)
    {
        while (await PostAsync(client, $"kill-{Interlocked.Increment(ref _next).ToString(CultureInfo.InvariantCulture)}"))
        {
        }
    }

    /// <returns>False when the server is gone.</returns>
    private async Task<bool> PostAsync(HttpClient client, string key)
    {
        _sent[key] = true;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/books/T/disbursements");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = new StringContent("""{"unit":"A0101","fund":"GF","purpose":"2080208","year":2025,"date":"2025-06-15","amount":"0.01"}""", Encoding.UTF8, "application/json");
        try
        {
            using var response = await client.SendAsync(request, Cancellation);
            Assert.AreEqual(HttpStatusCode.Created, response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
            _acknowledged[key] = true;
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Whoever did not hear an answer asks again with the same key.</summary>
    private async Task RepeatAsync()
    {
        using var server = await StartAsync();
        using var client = ClientOf(server.Address);
        foreach (var key in _sent.Keys.Where(key => !_acknowledged.ContainsKey(key)).ToList())
            Assert.IsTrue(await PostAsync(client, key));
        server.Process.Kill();
        await server.Process.WaitForExitAsync(Cancellation);
    }

    private async Task CheckAsync(Database database)
    {
        var store = await BookStore.OpenAsync(database, TimeProvider.System, Cancellation);
        await using var book = await store.OpenBookAsync("T", Cancellation);
        var posted = (await book.Read.AllEntriesAsync(new EntryFilter { Unit = "A0101", Account = "9501" }, Cancellation)).Where(entry => entry.Key.StartsWith("kill-", StringComparison.Ordinal)).ToList();
        var sound = await book.Read.VerifyAsync(Cancellation);

        Assert.HasCount(_sent.Count, posted);
        Assert.HasCount(_sent.Count, posted.Select(entry => entry.Key).ToHashSet());
        Assert.AreEqual(posted.Count, posted.Sum(entry => entry.Lines.Where(line => line.Account.Code == "9501").Sum(line => line.Credit - line.Debit)));
        Assert.IsTrue(sound.Ok, string.Join('\n', sound.Findings.Select(finding => finding.What)));
        Assert.IsGreaterThan(Rounds, _sent.Count);
    }

    private static async Task<string> TokenAsync(Database database)
    {
        var store = await AccessStore.OpenAsync(database, TimeProvider.System);
        const string user = "finance-officer.A0101";
        await AccessUsers.On(new AccessOptions { Store = store, PasswordIterations = 1000 }).AddAsync(new User { Name = user, DisplayName = user }, "seven grey herons", Origin.Console);
        return (await new Tokens(store).CreateAsync(user, 1, new AccessToken { User = user, Name = "kill" }, null, Origin.Console, default)).Text;
    }

    private HttpClient ClientOf(Uri address) => new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections })
    {
        BaseAddress = address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", _token) },
    };

    /// <summary>The product's own executable, as it is installed, on a port that the system gives it: it says where it listens.</summary>
    private async Task<Served> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ApiHost).Assembly.Location, "serve", "--data", _folder, "--urls", "http://127.0.0.1:0", "--rate-limit", "0", "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string?>();
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
                return new Served(process, new Uri(found.Groups[1].Value));
            said.Enqueue(line);
        }

        throw new AssertFailedException($"The server ended before it served: {string.Join('\n', said)}");
    }

    [GeneratedRegex("^Listening at (http://[^;]+);")]
    private static partial Regex Listening();

    private sealed record Served(Process Process, Uri Address) : IDisposable
    {
        public void Dispose() => Process.Dispose();
    }
}
