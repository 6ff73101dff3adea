using System.Diagnostics;
using System.Globalization;
using Dapper;
using FundLedger.Storage;
using Npgsql;

namespace FundLedger.Tests.Storage;

/// <summary>
/// Two processes with 32 callers each write one book, while connections are cut, the processes are killed and,
/// where FUNDLEDGER_TEST_POSTGRES_RESTART holds a shell command that does it, the server is restarted: the one that
/// FUNDLEDGER_TEST_POSTGRES_FRAIL names, so that no other test loses its own. FUNDLEDGER_TEST_ROUNDS sets how often; 30 is the long run.
/// </summary>
[TestClass]
[RequiresServer(Variable)]
public sealed class PostgresFailureTests
{
    /// <summary>The environment variable with the connection string of a server that may be restarted.</summary>
    private const string Variable = "FUNDLEDGER_TEST_POSTGRES_FRAIL";

    private const int DefaultRounds = 5;
    private const int Quota = 100_000_000;

    private static readonly string[] Names = ["p", "q"];

    private readonly string _schema = $"f{Guid.CreateVersion7():N}";
    private readonly Dictionary<string, int> _done = new() { ["kills"] = 0, ["terminations"] = 0, ["restarts"] = 0 };

    public TestContext TestContext { get; set; } = null!;

    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("FUNDLEDGER_TEST_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : DefaultRounds;

    /// <summary>Goes by the name of the schema on the server, so that no other connection is cut.</summary>
    private string Connection => new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable))
    {
        SearchPath = _schema,
        ApplicationName = _schema,
        MaxPoolSize = 10,
    }.ConnectionString;

    [TestMethod]
    public async Task Execute_TwoProcessesKilledConnectionsCutServerRestarted_EachAnswerIsStoredOnce()
    {
        var watch = Stopwatch.StartNew();
        var folder = Directory.CreateTempSubdirectory("fundledger-failure-").FullName;
        await using (await CreateBookAsync())
        {
        }

        var children = Array.ConvertAll(Names, name => Start(folder, name));
        for (var round = 0; round < Rounds; round++)
            children[round % 2] = await DisturbAsync(folder, children, round % 2);
        await File.WriteAllTextAsync(Path.Combine(folder, "stop"), "", TestContext.CancellationToken);
        foreach (var child in children)
            await AssertFinishedAsync(child);

        var answers = Names.SelectMany(name => AnswerFile.Read(folder, name)).ToList();
        await AssertStoredOnceAsync([.. answers.Select(answer => (answer.Key, answer.Seq))]);
        TestContext.WriteLine($"{Rounds} rounds, {watch.Elapsed.TotalSeconds:0} s: {answers.DistinctBy(answer => answer.Key).Count()} commands "
            + $"acknowledged, {answers.Count(answer => answer.Replayed)} answers repeated, {string.Join(", ", _done)}");
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    public async Task Execute_TwoWritersOf32CallersConnectionsCut_EachAnswerIsStoredOnce()
    {
        await using var first = await CreateBookAsync();
        var store = await BookStore.OpenAsync(Database.Postgres(Connection), TestClock.At(2025, 12, 31), TestContext.CancellationToken);
        await using var second = await store.OpenBookAsync("T", TestContext.CancellationToken);
        var stop = false;

        var callers = Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            var answers = new List<(string, long)>();
            for (var i = 0; !Volatile.Read(ref stop); i++)
            {
                var answer = await (caller % 2 == 0 ? first : second).ExecuteAsync(
                    PaymentsChild.Payment($"{caller}-{i}"), TestContext.CancellationToken);
                answers.Add((answer.Key, answer.Posted[0].Seq));
            }

            return answers;
        }, TestContext.CancellationToken)).ToList();
        for (var i = 0; i < 10; i++)
            await CutConnectionsAsync();
        Volatile.Write(ref stop, true);

        await AssertStoredOnceAsync([.. (await Task.WhenAll(callers)).SelectMany(answers => answers)]);
    }

    [TestCleanup]
    public async Task RemoveSchema()
    {
        await OnServerAsync(connection => connection.ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE"));
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>One round: connections are cut twice, the server is restarted, and one process is killed and started again.</summary>
    private async Task<Process> DisturbAsync(string folder, Process[] children, int victim)
    {
        foreach (var child in children)
            Assert.IsFalse(child.HasExited, child.HasExited ? await child.StandardOutput.ReadToEndAsync(TestContext.CancellationToken) : "");
        await AnsweredAsync(folder);
        await CutConnectionsAsync();
        await CutConnectionsAsync();
        await RestartServerAsync();
        await AnsweredAsync(folder);
        children[victim].Kill(entireProcessTree: true);
        await children[victim].WaitForExitAsync(TestContext.CancellationToken);
        children[victim].Dispose();
        _done["kills"]++;
        return Start(folder, Names[victim]);
    }

    private static Process Start(string folder, string name, string connection) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(PaymentsChild).Assembly.Location, "--filter", $"FullyQualifiedName~{nameof(PaymentsChild)}"])
    {
        Environment =
        {
            [PaymentsChild.Folder] = folder,
            [PaymentsChild.Name] = name,
            [PaymentsChild.Connection] = connection,
        },
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private Process Start(string folder, string name) => Start(folder, name, Connection);

    /// <summary>Waits until both processes have been given answers anew, so that a failure meets work in hand.</summary>
    private async Task AnsweredAsync(string folder)
    {
        foreach (var name in Names)
        {
            var before = AnswerFile.Read(folder, name).Count();
            var watch = Stopwatch.StartNew();
            while (AnswerFile.Read(folder, name).Count() < before + 100)
            {
                Assert.IsLessThan(60, watch.Elapsed.TotalSeconds, $"Process {name} is given no answers any more.");
                await Task.Delay(50, TestContext.CancellationToken);
            }
        }
    }

    private const string Cut = """
        SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = @name AND pid <> pg_backend_pid()
        """;

    private async Task CutConnectionsAsync()
    {
        await Task.Delay(Random.Shared.Next(100, 500), TestContext.CancellationToken);
        await OnServerAsync(async connection => _done["terminations"] += await connection.ExecuteScalarAsync<int>(Cut, new { name = _schema }));
    }

    private async Task RestartServerAsync()
    {
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_TEST_POSTGRES_RESTART") is not { Length: > 0 } command)
            return;
        using var shell = Process.Start("sh", ["-c", command]);
        await shell.WaitForExitAsync(TestContext.CancellationToken);
        Assert.AreEqual(0, shell.ExitCode, "The server did not restart.");
        _done["restarts"]++;
    }

    private async Task AssertFinishedAsync(Process child)
    {
        var output = await child.StandardOutput.ReadToEndAsync(TestContext.CancellationToken);
        await child.WaitForExitAsync(TestContext.CancellationToken);
        Assert.AreEqual(0, child.ExitCode, output);
        child.Dispose();
    }

    private async Task<Book> CreateBookAsync()
    {
        await OnServerAsync(connection => connection.ExecuteAsync($"CREATE SCHEMA {_schema}"));
        var store = await BookStore.OpenAsync(Database.Postgres(Connection), TestClock.At(2025, 12, 31), TestContext.CancellationToken);
        var book = await store.CreateAsync(Municipality.Open("T"), TestContext.CancellationToken);
        foreach (var outcome in await book.ExecuteAllAsync(
            [
                .. Municipality.Setup,
                new Appropriate { Key = "a2", Date = new DateOnly(2025, 1, 5), Unit = "A", Fund = "GF", Purpose = "P1", Amount = Quota },
                Municipality.Allot("l3", "A01", Quota),
            ], TestContext.CancellationToken))
        {
            _ = outcome.Required;
        }

        return book;
    }

    private const string SelectStored = "SELECT idem_key, seq FROM entry WHERE kind = 'disburse'";

    /// <summary>All that was answered is stored under the number answered, nothing else is, and the book is sound.</summary>
    private async Task AssertStoredOnceAsync(IReadOnlyList<(string Key, long Seq)> answers)
    {
        var stored = new Dictionary<string, long>();
        await OnServerAsync(async connection =>
        {
            foreach (var (key, seq) in await connection.QueryAsync<(string, long)>(SelectStored.Replace("entry", $"{_schema}.entry", StringComparison.Ordinal)))
                stored.Add(key, seq);
        });
        foreach (var (key, seq) in answers)
            Assert.AreEqual(seq, stored.GetValueOrDefault(key), $"{key} is not stored as it was answered.");
        Assert.HasCount(answers.DistinctBy(answer => answer.Key).Count(), stored);

        var store = await BookStore.OpenAsync(Database.Postgres(Connection), TestClock.At(2025, 12, 31), TestContext.CancellationToken);
        await using var book = await store.OpenBookAsync("T", TestContext.CancellationToken);
        var verification = await book.Read.VerifyAsync(TestContext.CancellationToken);
        Assert.IsTrue(verification.Ok, string.Join("; ", verification.Findings.Take(5)));
        var entries = await book.Read.EntriesAsync(new EntryFilter { Limit = int.MaxValue }, TestContext.CancellationToken);
        Invariants.Assert(entries, await book.Read.SetupAsync(null, TestContext.CancellationToken));
    }

    private static async Task OnServerAsync(Func<NpgsqlConnection, Task> use)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { Pooling = false }.ConnectionString);
        await use(connection);
    }
}
