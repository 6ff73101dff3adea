using System.Collections.Concurrent;
using FundLedger.Server;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Reports.Tests.Rendering;

/// <summary>The demo municipality, and a report of each kind of it.</summary>
internal sealed class DemoReports : IAsyncDisposable
{
    private static readonly DateOnly YearEnd = new(2025, 12, 31);

    private static readonly Dictionary<string, string> None = [];

    /// <summary>What each kind is asked for; kinds that are not here are asked for nothing.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Options = new(StringComparer.Ordinal)
    {
        ["trial-balance"] = new() { ["unit"] = "A01" },
        ["journal"] = new() { ["unit"] = "A0101", ["period"] = "2025-03" },
        ["account-ledger"] = new() { ["ledger"] = "control", ["account"] = "9203", ["unit"] = "A0101", ["fund"] = "GF" },
        ["voucher"] = new() { ["unit"] = "A01", ["period"] = "2025-01" },
        ["year-end-preview"] = new() { ["year"] = "2026", ["unit"] = "A01" },
        ["payment-request"] = new() { ["document"] = "demo-cf-A0101-03" },
        ["fund-statement"] = new() { ["fund"] = "GF", ["unit"] = "A01" },
        ["budget-execution"] = new() { ["unit"] = "A01" },
        ["bulletin"] = new() { ["unit"] = "A" },
        ["budgets"] = new() { ["unit"] = "A01" },
        ["approval-simulation"] = new() { ["step"] = "deputy", ["above"] = "10000.00" },
        ["award"] = new() { ["award"] = "demo-pf-A01-2025Q1@A01" },
        ["closing-checklist"] = new() { ["period"] = "2026-01" },
        ["enclosures"] = new() { ["document"] = "demo-cf-A0101-03" },
        ["clearance"] = new() { ["by"] = "2025-12-31" },
        ["comparison-drill"] = new() { ["unit"] = "A", ["figure"] = "executed" },
        ["donation-trace"] = new() { ["donation"] = "2039" },
        ["entry"] = new() { ["entry"] = "2039" },
        ["fund"] = new() { ["fund"] = "GF" },
        ["my-requests"] = new() { ["account"] = "ding.dan" },
        ["request"] = new() { ["document"] = "demo-cf-A0101-03" },
        ["route"] = new() { ["route"] = "charity-short" },
        ["route-check"] = new() { ["route"] = Seed("routes/charity-short.json") },
        ["route-preview"] = new() { ["document"] = "demo-cf-A0101-03" },
        ["vouchers"] = new() { ["unit"] = "A01", ["period"] = "2025-01" },
        ["what-if"] = new() { ["carryOver"] = "PJ=lapse" },
    };

    private readonly ConcurrentDictionary<string, Task<Report>> _made = new(StringComparer.Ordinal);
    private readonly string _folder;

    private DemoReports(string folder, Book book) => (_folder, Book) = (folder, book);

    public static IEnumerable<string> Kinds => Question.All.Select(question => question.Code);

    public Book Book { get; }

    /// <summary>The folder of the book's SQLite file.</summary>
    public string Data => _folder;

    /// <summary>Loads the demo's year into a SQLite file, or into another database.</summary>
    public static async Task<DemoReports> LoadAsync(Database? database, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-reports-").FullName;
        var clock = new DemoClock(DemoMunicipality.FirstDay);
        var store = await BookStore.OpenAsync(database ?? Database.Sqlite(Path.Combine(folder, "fundledger.db")), clock, cancellation);
        var book = await store.CreateAsync(DemoMunicipality.Open("DEMO"), cancellation);
        foreach (var day in new DemoMunicipality(DemoMunicipality.UsualSeed).Days())
        {
            clock.MoveTo(day.Day);
            await day.DoAsync(book, cancellation);
        }

        return new DemoReports(folder, book);
    }

    /// <summary>The answer to a question of a book, made anew.</summary>
    public static Task<Report> AskAsync(Book book, string kind, AsOf? asOf = null) =>
        Question.Find(kind)!.AskAsync(book.Read, asOf ?? new AsOf(YearEnd), Options.GetValueOrDefault(kind, None), CancellationToken.None);

    /// <summary>The options that a report names; a file, which it names by its hash, is the file again.</summary>
    public static IReadOnlyDictionary<string, string> OptionsOf(Report report) => report.Options.ToDictionary(
        option => option.Key, option => Question.Find(report.Kind)!.Content?.Name == option.Key ? Options[report.Kind][option.Key] : option.Value);

    /// <summary>The report of a kind, made once.</summary>
    public Task<Report> MakeAsync(string kind) => _made.GetOrAdd(kind, _ => AskAsync(Book, kind));

    private static string Seed(string path)
    {
        using var file = new StreamReader(Seeds.Open(path));
        return file.ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        await Book.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
