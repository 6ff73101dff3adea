using System.Globalization;
using FundLedger.Benchmarks;

// Each benchmark is run beside its limit or its rival in the same process, in turn, and quoted as a ratio.
// dotnet run -c Release --project tests/FundLedger.Benchmarks -- [posting] [import] [comparison [most entries]] [postgres] [size] [pdf] [reports]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var chosen = args.Length == 0 ? ["posting", "import"] : args;
if (chosen.Contains("posting"))
    await PostingBenchmark.RunAsync();
if (chosen.Contains("import"))
    await ImportBenchmark.RunAsync();
if (chosen.Contains("comparison"))
    await ComparisonBenchmark.RunAsync(int.TryParse(chosen[^1], out var most) ? most : int.MaxValue);
if (chosen.Contains("postgres"))
    await PostgresBenchmark.RunAsync();
if (chosen.Contains("size"))
    await SizeReport.RunAsync();
if (chosen.Contains("pdf"))
    await PdfBenchmark.RunAsync();
if (chosen.Contains("reports"))
    await ReportsBenchmark.RunAsync();
