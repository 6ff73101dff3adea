using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Benchmarks;

/// <summary>Entries a second, by batches and by concurrent callers, beside raw inserts of the same rows.</summary>
internal static class PostingBenchmark
{
    public static async Task RunAsync()
    {
        Console.WriteLine("Posting: payments of six lines; limit: the same rows by prepared statements in the same transactions");
        await BatchesAsync("one by one", 1, 400);
        await BatchesAsync("batches of 100", 100, 4_000);
        await BatchesAsync("batches of 1,000", 1_000, 16_000);
        await BatchesAsync("batches of 8,000", 8_000, 32_000);
        await CallersAsync(64, 400, 12_800);
    }

    private static async Task BatchesAsync(string name, int batch, int count)
    {
        var payments = Enumerable.Range(0, count).Select(Workload.Payment).ToArray<BookCommand>();
        RawInserts? raw = null;
        await Rounds.CompareAsync(name, count,
            () => WithBookAsync(async (book, file, empty) =>
            {
                var time = await Rounds.TimeAsync(async () =>
                {
                    foreach (var chunk in payments.Chunk(batch))
                        Workload.Check(await book.ExecuteAllAsync(chunk));
                });
                raw ??= await RowsAsync(book, file, empty);
                return time;
            }),
            () => WithBookAsync(async (book, file, _) =>
            {
                await book.DisposeAsync();
                return await Rounds.TimeAsync(() =>
                {
                    raw!.Run(file, batch);
                    return Task.CompletedTask;
                });
            }));
    }

    private static async Task CallersAsync(int callers, int alone, int together)
    {
        await Rounds.CompareAsync($"{callers} callers : one caller", 1,
            async () => Per(together, await WithBookAsync((book, _, _) => CallAsync(book, callers, together))),
            async () => Per(alone, await WithBookAsync((book, _, _) => CallAsync(book, 1, alone))));
    }

    private static TimeSpan Per(int count, TimeSpan time) => time / count;

    private static Task<TimeSpan> CallAsync(Book book, int callers, int count) => Rounds.TimeAsync(() =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            for (var i = caller; i < count; i += callers)
                await book.ExecuteAsync(Workload.Payment(i));
        }))));

    private static async Task<RawInserts> RowsAsync(Book book, string file, long empty)
    {
        await book.DisposeAsync();
        return new RawInserts(file, empty);
    }

    private static async Task<TimeSpan> WithBookAsync(Func<Book, string, long, Task<TimeSpan>> run)
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-bench-").FullName;
        try
        {
            var book = await Workload.NewBookAsync(folder, "B");
            var head = await book.Read.HeadAsync();
            // Accounts are opened before, so that both sides insert the same rows.
            Workload.Check(await book.ExecuteAllAsync([.. Enumerable.Range(1_000_000, 4).Select(Workload.Payment)]));
            var time = await run(book, Path.Combine(folder, "B.db"), head.Seq + 4);
            await book.DisposeAsync();
            return time;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
