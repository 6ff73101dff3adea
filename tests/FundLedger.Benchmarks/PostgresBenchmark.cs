using FundLedger.Storage;

namespace FundLedger.Benchmarks;

/// <summary>
/// A book on the PostgreSQL server that FUNDLEDGER_TEST_POSTGRES names, beside the limit (plain SQL that writes the
/// same rows in transactions of the same size) and the rival (a function call a transfer, a transaction each).
/// </summary>
internal static class PostgresBenchmark
{
    public static async Task RunAsync()
    {
        Console.WriteLine("PostgreSQL: payments of six lines; limit: the same rows from a copy on the server, in transactions of the same size");
        await BatchesAsync("batches of 1,000", 1_000, 20_000);
        foreach (var (callers, count) in new[] { (20, 10_000), (8, 4_000), (1, 500) })
        {
            await AgainstRowsAsync($"{callers} callers", callers, count);
            await AgainstFunctionAsync($"{callers} callers", callers, count);
        }
    }

    private static async Task BatchesAsync(string name, int batch, int count)
    {
        var payments = Enumerable.Range(0, count).Select(Workload.Payment).ToArray<BookCommand>();
        await CompareWithRowsAsync(name, batch, count, book => Rounds.TimeAsync(async () =>
        {
            foreach (var chunk in payments.Chunk(batch))
                Workload.Check(await book.ExecuteAllAsync(chunk));
        }));
    }

    private static Task AgainstRowsAsync(string name, int callers, int count) =>
        CompareWithRowsAsync(name, callers, count, book => CallAsync(callers, count, () => PayAsync(book)));

    private static async Task CompareWithRowsAsync(string name, int batch, int count, Func<Book, Task<TimeSpan>> write)
    {
        PostgresRows? rows = null;
        await Rounds.CompareAsync(name, count,
            () => PostgresSchema.UseAsync(async schema =>
            {
                await using var book = await NewBookAsync(schema);
                var before = await book.Read.HeadAsync();
                var time = await write(book);
                rows ??= await PostgresRows.CopyAsync(schema, before.Seq);
                return time;
            }),
            () => PostgresSchema.UseAsync(async schema =>
            {
                await (await NewBookAsync(schema)).DisposeAsync();
                return await Rounds.TimeAsync(() => rows!.WriteAsync(schema, batch));
            }));
        await rows!.DisposeAsync();
    }

    private static Task AgainstFunctionAsync(string name, int callers, int count) => Rounds.CompareAsync(name, count,
        () => PostgresSchema.UseAsync(async schema =>
        {
            await using var book = await NewBookAsync(schema);
            return await CallAsync(callers, count, () => PayAsync(book));
        }),
        () => PostgresSchema.UseAsync(async schema =>
        {
            await using var function = await TransferFunction.CreateAsync(schema);
            return await CallAsync(callers, count, function.CallerAsync);
        }),
        "function");

    /// <summary>So many callers, each of whom waits for its answer before it asks again.</summary>
    private static async Task<TimeSpan> CallAsync(int callers, int count, Func<Task<Func<int, Task>>> caller)
    {
        var calls = new List<Func<int, Task>>();
        while (calls.Count < callers)
            calls.Add(await caller());
        return await Rounds.TimeAsync(() => Task.WhenAll(calls.Select((call, first) => Task.Run(async () =>
        {
            for (var i = first; i < count; i += callers)
                await call(i);
        }))));
    }

    private static Task<Func<int, Task>> PayAsync(Book book) =>
        Task.FromResult<Func<int, Task>>(i => book.ExecuteAsync(Workload.Payment(i)));

    /// <summary>A book whose accounts are open, so that both sides insert the same rows.</summary>
    private static async Task<Book> NewBookAsync(PostgresSchema schema)
    {
        var book = await Workload.NewBookAsync(Database.Postgres(schema.ConnectionString), "B");
        Workload.Check(await book.ExecuteAllAsync([.. Enumerable.Range(1_000_000, 4).Select(Workload.Payment)]));
        return book;
    }
}
