using System.Diagnostics;
using FundLedger.Reports.Rendering;
using FundLedger.Server;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Benchmarks;

/// <summary>
/// Reports of the demo book, from the book to the bytes of a PDF: vouchers signed in a batch, a report of a community, and all
/// reports of the 96 communities on all cores. Each says pages a second, what was allocated, and the most that was held.
/// </summary>
internal static class ReportsBenchmark
{
    private const int Vouchers = 500;

    private static readonly AsOf YearEnd = new(new DateOnly(2025, 12, 31));

    private static readonly string[] OfAUnit = ["trial-balance", "journal", "budget-execution"];

    public static async Task RunAsync()
    {
        Console.WriteLine("Reports of the demo book as PDF; each but the last after one warm-up");
        var folder = Directory.CreateTempSubdirectory("fundledger-bench-").FullName;
        try
        {
            await using var book = await CreateAsync(Database.Sqlite(Path.Combine(folder, "book.db")));
            await MeasureAsync("voucher, a month", 1, () => MakeAsync(book.Read, "voucher", ("unit", "A01"), ("period", "2025-03")));
            await VouchersAsync(book);
            foreach (var kind in OfAUnit)
                await MeasureAsync($"{kind} A0101", 1, () => MakeAsync(book.Read, kind, ("unit", "A0101")));
            await MeasureAsync("audit-certificate", 1, () => MakeAsync(book.Read, "audit-certificate"));
            await CommunitiesAsync(book);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The vouchers that are signed, as many as asked for, in one file: reading is not measured.</summary>
    private static async Task VouchersAsync(Book book)
    {
        var setup = await book.Read.SetupAsync();
        var signed = new List<Voucher>();
        for (var month = 1; signed.Count < Vouchers; month++)
            signed.AddRange(await book.Read.VouchersAsync(setup, "A01", new Period(2025, month), YearEnd, default));
        var source = (await new TrialBalanceQuestion().AskAsync(book.Read, YearEnd, new Dictionary<string, string>(), default)).Source;
        await MeasureAsync($"{Vouchers} vouchers", 1, () => Task.FromResult(PdfOf(
            VoucherReport.Of(source, setup, [.. signed.Take(Vouchers)], _ => 0, new Dictionary<string, string>()))));
    }

    private static async Task CommunitiesAsync(Book book)
    {
        var setup = await book.Read.SetupAsync();
        var asked = setup.Units.Values.Where(unit => unit.Level == UnitLevel.Community).SelectMany(unit => OfAUnit, (unit, kind) => (Unit: unit.Code, Kind: kind)).ToList();
        await OnceAsync($"{asked.Count} reports of communities", Environment.ProcessorCount, async () =>
        {
            var (bytes, pages) = (0L, 0);
            await Parallel.ForEachAsync(asked, async (each, _) =>
            {
                var (file, count) = await MakeAsync(book.Read, each.Kind, ("unit", each.Unit));
                Interlocked.Add(ref bytes, file.Length);
                Interlocked.Add(ref pages, count);
            });
            return (new byte[bytes], pages);
        });
    }

    private static async Task<(byte[] Bytes, int Pages)> MakeAsync(BookReader read, string kind, params (string Name, string Value)[] options)
    {
        return PdfOf(await Question.Find(kind)!.AskAsync(read, YearEnd, options.ToDictionary(option => option.Name, option => option.Value), default));
    }

    private static (byte[] Bytes, int Pages) PdfOf(Report report)
    {
        using var file = new MemoryStream();
        var pages = ReportPdf.Write(report, ReportLanguage.Chinese, file, default);
        return (file.ToArray(), pages);
    }

    private static async Task MeasureAsync(string name, int cores, Func<Task<(byte[] Bytes, int Pages)>> make)
    {
        await make();
        await OnceAsync(name, cores, make);
    }

    private static async Task OnceAsync(string name, int cores, Func<Task<(byte[] Bytes, int Pages)>> make)
    {
        using var heap = new PeakHeap();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var (bytes, pages) = await make();
        var (seconds, busy) = (watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1048576.0;
        Console.WriteLine($"{name,-28} {pages,5} pages {bytes.Length / 1024.0,8:N0} KiB  {seconds,6:0.00} s on {cores}  {pages / seconds,6:N0} pages/s, "
            + $"{pages / busy,6:N0} a CPU second  {allocated,7:N0} MiB allocated, {heap.Mebibytes,5:N0} MiB held");
    }

    private static async Task<Book> CreateAsync(Database database)
    {
        var clock = new DemoClock(DemoMunicipality.FirstDay);
        var store = await BookStore.OpenAsync(database, clock);
        var book = await store.CreateAsync(DemoMunicipality.Open());
        foreach (var day in new DemoMunicipality(DemoMunicipality.UsualSeed).Days())
        {
            clock.MoveTo(day.Day);
            foreach (var outcome in await day.DoAsync(book, default))
                _ = outcome.Required;
        }

        return book;
    }
}
