using System.Diagnostics;
using System.Text.Json;
using FundLedger.Server;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests.Storage;

/// <summary>The process is killed in the middle of its work, again and again.</summary>
[TestClass]
public sealed class CrashTests
{
    private const int Commands = 600;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Run_KilledAgainAndAgain_LosesNothingAcknowledgedAndDoesNothingTwice()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-crash-").FullName;
        var database = Database.Sqlite(Path.Combine(folder, "fundledger.db"));
        var file = Path.Combine(folder, "commands.jsonl");
        var payments = Enumerable.Range(0, Commands).Select(i => Municipality.Pay($"k{i}", "A01", 1m, new DateOnly(2025, 3, 1))).ToList();
        await File.WriteAllLinesAsync(file, payments.Select(CommandJson.Write), TestContext.CancellationToken);
        var store = await BookStore.OpenAsync(database, TestClock.At(2025, 12, 31), TestContext.CancellationToken);
        await using (var book = await store.CreateAsync(Municipality.Open("T"), TestContext.CancellationToken))
            await book.ExecuteAllAsync(Municipality.Setup, TestContext.CancellationToken);

        var acknowledged = new Dictionary<string, long>();
        for (var round = 1; round <= 6; round++)
            await RunAndKillAsync(folder, file, round * 90, acknowledged);
        await RunAndKillAsync(folder, file, int.MaxValue, acknowledged);

        await AssertStoredOnceAsync(store, acknowledged);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Starts the program on the whole file, and kills it after so many answers.</summary>
    private async Task RunAndKillAsync(string folder, string file, int answers, Dictionary<string, long> acknowledged)
    {
        var program = typeof(CommandLine).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "run", file, "--each", "--data", folder])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        for (var i = 0; i < answers && await process.StandardOutput.ReadLineAsync(TestContext.CancellationToken) is { } line; i++)
            Note(line, acknowledged);
        process.Kill(entireProcessTree: true);
        while (await process.StandardOutput.ReadLineAsync(TestContext.CancellationToken) is { } rest)
            Note(rest, acknowledged);
        await process.WaitForExitAsync(TestContext.CancellationToken);
    }

    private static void Note(string line, Dictionary<string, long> acknowledged)
    {
        JsonElement answer;
        try
        {
            answer = JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException)
        {
            // The kill cut this line off: nothing was acknowledged by it.
            return;
        }

        var seq = answer.GetProperty("posted")[0].GetInt64();
        var key = answer.GetProperty("key").GetString()!;
        Assert.AreEqual(seq, acknowledged.GetValueOrDefault(key, seq), $"{key} was answered with another entry before.");
        acknowledged[key] = seq;
    }

    private async Task AssertStoredOnceAsync(BookStore store, Dictionary<string, long> acknowledged)
    {
        await using var book = await store.OpenBookAsync("T", TestContext.CancellationToken);
        var entries = await book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 }, TestContext.CancellationToken);
        var stored = entries.Where(entry => entry.Kind == "disburse").ToDictionary(entry => entry.Key, entry => entry.Seq);
        Assert.HasCount(Commands, acknowledged);
        Assert.HasCount(Commands, stored);
        foreach (var (key, seq) in acknowledged)
            Assert.AreEqual(seq, stored[key]);
        var verification = await book.Read.VerifyAsync(TestContext.CancellationToken);
        Assert.IsTrue(verification.Ok, string.Join("; ", verification.Findings));
    }
}
