using System.Diagnostics;
using System.Globalization;
using FundLedger.Interchange.Payments;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Benchmarks;

/// <summary>Rows a second of a payments file, end to end, and whether memory grows with the number of rows.</summary>
internal static class ImportBenchmark
{
    public static async Task RunAsync()
    {
        Console.WriteLine("Import: a CSV file of payments, six lines a row");
        foreach (var rows in new[] { 20_000, 60_000, 60_000, 60_000, 240_000 })
            await ImportAsync(rows);
    }

    private static async Task ImportAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "payments.csv");
            await File.WriteAllLinesAsync(file, Lines(rows));
            var store = await BookStore.OpenAsync(Database.Sqlite(Path.Combine(folder, "book.db")), TimeProvider.System);
            await using var book = await store.CreateAsync(new OpenBook
            {
                Profile = new BookProfile("OX", new LocalName("牛津", "Oxford"), Currency.FromCode("GBP"), 4, 31),
                Chart = [.. Chart.Standard.Definitions],
            });
            using var peak = new PeakHeap();
            var watch = Stopwatch.StartNew();
            var result = await new PaymentImport().RunAsync(book, file, ImportProfiles.Find("oxford-payments"), "benchmark", null, CancellationToken.None);
            Console.WriteLine($"{result.Posted,10:N0} rows {result.Posted / watch.Elapsed.TotalSeconds,12:N0}/s   peak managed heap {peak.Mebibytes,6:N0} MiB");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Lines(int rows)
    {
        yield return "body_name,organisational_unit,expenditure_category,expenditure_code,paid_date,trans_no,amount,caporrev,supplier_id,supplier_name";
        for (var i = 0; i < rows; i++)
        {
            var date = new DateOnly(2015, 4, 1).AddDays(i % 90).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            yield return $"Oxford City Council,Service {i % 20},Category {i % 150},D{3000 + (i % 150)},{date},{46000000 + i}_1,{500 + (i % 9000)}.{i % 100:00},Revenue,{20000000 + (i % 800)},SUPPLIER {i % 800} LTD";
        }
    }
}
