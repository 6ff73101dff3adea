namespace FundLedger.Benchmarks;

internal static class ImportBenchmark
{
    public static Task RunAsync() => Task.CompletedTask;
}
