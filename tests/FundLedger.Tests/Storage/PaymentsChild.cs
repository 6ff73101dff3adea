using System.Globalization;
using System.Text;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>
/// A process that <see cref="PostgresFailureTests"/> starts and kills: 32 callers pay until they are told to stop,
/// and each answer is noted in a file. Started again, each caller repeats its last payments and goes on from there.
/// </summary>
[TestClass]
[RequiresServer(Folder)]
public sealed class PaymentsChild
{
    public const string Folder = "FUNDLEDGER_TEST_CHILD_FOLDER";
    public const string Name = "FUNDLEDGER_TEST_CHILD_NAME";
    public const string Connection = "FUNDLEDGER_TEST_CHILD_CONNECTION";

    private const int Callers = 32;
    private const int Repeated = 3;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task PayUntilStopped()
    {
        var folder = Environment.GetEnvironmentVariable(Folder)!;
        var name = Environment.GetEnvironmentVariable(Name)!;
        var next = NextOf(folder, name);
        await using var notes = new AnswerFile(folder, name);
        var store = await InsistAsync(() => BookStore.OpenAsync(
            Database.Postgres(Environment.GetEnvironmentVariable(Connection)!), TestClock.At(2025, 12, 31), TestContext.CancellationToken));
        await using var book = await InsistAsync(() => store.OpenBookAsync("T", TestContext.CancellationToken));
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            // The one that was under way when the last process was killed is asked for again before anything else.
            var first = next.GetValueOrDefault(caller);
            for (var i = first; i <= first + Repeated || !File.Exists(Path.Combine(folder, "stop")); i++)
                notes.Add(await InsistAsync(() => book.ExecuteAsync(Payment($"{name}-{caller}-{i}"), TestContext.CancellationToken)));
        }, TestContext.CancellationToken)));
    }

    public static Disburse Payment(string key) => Municipality.Pay(key, "A01", 1m, new DateOnly(2025, 3, 1));

    private static Dictionary<int, int> NextOf(string folder, string name) => AnswerFile.Read(folder, name)
        .Select(answer => answer.Key.Split('-'))
        .GroupBy(parts => int.Parse(parts[1], CultureInfo.InvariantCulture), parts => int.Parse(parts[2], CultureInfo.InvariantCulture))
        .ToDictionary(caller => caller.Key, caller => Math.Max(0, caller.Max() + 1 - Repeated));

    /// <summary>As a client should: asks again with the same key for as long as the database does not answer.</summary>
    private static async Task<T> InsistAsync<T>(Func<Task<T>> ask)
    {
        for (; ; )
        {
            try
            {
                return await ask();
            }
            catch (UnavailableException)
            {
                await Task.Delay(100);
            }
        }
    }
}

/// <summary>Answers that a process was given, a line each. A line that a kill cut off has no end mark.</summary>
internal sealed class AnswerFile(string folder, string name) : IAsyncDisposable
{
    private readonly FileStream _file = new(PathOf(folder, name), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Add(Answer answer)
    {
        var line = Encoding.UTF8.GetBytes($"\n{answer.Key} {answer.Posted[0].Seq} {(answer.Replayed ? "again" : "new")} .");
        lock (_file)
            _file.Write(line);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    public static IEnumerable<(string Key, long Seq, bool Replayed)> Read(string folder, string name) => !File.Exists(PathOf(folder, name))
        ? []
        : Lines(PathOf(folder, name)).Select(line => line.Split(' ')).Where(words => words is [_, _, _, "."])
            .Select(words => (words[0], long.Parse(words[1], CultureInfo.InvariantCulture), words[2] == "again"));

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, name + ".answers");
}
