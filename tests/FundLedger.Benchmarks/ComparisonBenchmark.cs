using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Benchmarks;

/// <summary>
/// Comparing districts as a book grows: time and memory at a date within a month and at a month's end, beside the rival:
/// one plain SQL sum over all lines up to the date.
/// </summary>
internal static class ComparisonBenchmark
{
    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];
    private static readonly DateOnly[] Dates = [new(2025, 9, 14), new(2025, 9, 30)];

    /// <summary>Milliseconds of the smallest book, by what was measured.</summary>
    private static readonly Dictionary<string, double> Smallest = [];

    /// <param name="most">Books with more entries are left out.</param>
    public static async Task RunAsync(int most)
    {
        Console.WriteLine("Comparison of districts: 100 streets, 10 funds, one fiscal year; sum: plain SQL over all lines; rates are of entries in the book");
        foreach (var entries in Sizes.Where(size => size <= most))
        {
            var folder = Directory.CreateTempSubdirectory("fundledger-bench-").FullName;
            try
            {
                var database = Database.Sqlite(Path.Combine(folder, "book.db"));
                await using var book = await ComparisonBook.CreateAsync(database, entries);
                foreach (var date in Dates)
                    await CompareAsync(database, book, entries, date);
            }
            finally
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task CompareAsync(Database database, Book book, int entries, DateOnly date)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var name = $"{entries:N0} on {date:MM-dd}";
        Task Rival() => SumAsync((SqliteConnection)connection, date);
        await Rounds.CompareAsync(name, entries,
            () => Rounds.TimeAsync(() => DistrictsAsync(book, date)), () => Rounds.TimeAsync(Rival), "sum");
        await MeasureAsync($"  districts {date:MM-dd}", () => DistrictsAsync(book, date));
        await MeasureAsync($"  year alone {date:MM-dd}", () => book.Read.YearAsync(new AsOf(date)));
        await MeasureAsync($"  sum {date:MM-dd}", Rival);
    }

    private static async Task DistrictsAsync(Book book, DateOnly date)
    {
        var year = await book.Read.YearAsync(new AsOf(date));
        var rows = DistrictComparison.Of(year, await book.Read.AwardsAsync(new AsOf(date)), UnitLevel.District);
        if (rows.Count != 10 || rows.Any(row => row.Executed <= 0))
            throw new InvalidOperationException("The districts are not as they were paid.");
    }

    private const string SumLines = """
        SELECT l.account, SUM(l.debit), SUM(l.credit) FROM entry e JOIN line l ON l.book = e.book AND l.seq = e.seq
        WHERE e.book = 1 AND e.date <= @date GROUP BY l.account
        """;

    private static async Task SumAsync(SqliteConnection connection, DateOnly date)
    {
        await using var command = new SqliteCommand(SumLines, connection);
        command.Parameters.AddWithValue("@date", date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await using var reader = await command.ExecuteReaderAsync();
        var accounts = 0;
        while (await reader.ReadAsync())
            accounts++;
        if (accounts == 0)
            throw new InvalidOperationException("No lines were summed.");
    }

    /// <summary>Time, its ratio to the smallest book, and memory: the median of five after one warm-up.</summary>
    private static async Task MeasureAsync(string name, Func<Task> read)
    {
        await read();
        var times = new List<double>();
        using var peak = new PeakHeap();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < 5; i++)
            times.Add((await Rounds.TimeAsync(read)).TotalMilliseconds);
        var mebibytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 5 / 1048576.0;
        var median = Rounds.Median(times);
        Smallest.TryAdd(name, median);
        Console.WriteLine($"{name,-28} {median,10:N1} ms  {median / Smallest[name],6:0.00} times the smallest book   "
            + $"allocates {mebibytes,6:N1} MiB   peak {peak.Mebibytes - (before / 1048576.0),6:N1} MiB above {before / 1048576.0:N0} MiB");
    }
}
