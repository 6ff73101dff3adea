using System.Diagnostics;
using FundLedger.Fonts;

namespace FundLedger.Benchmarks;

/// <summary>
/// A report of two pages, and a table of 65, as PDF; beside it Chromium, where it is on the machine, printing the same content
/// with the same fonts. Chromium's time holds its start, as a program that calls it would pay.
/// </summary>
internal static class PdfBenchmark
{
    private const string Chromium = "/usr/bin/chromium";

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-pdf-").FullName;
        try
        {
            await ExtractAsync(NotoSansSC.OpenRegular(), Path.Combine(folder, "regular.ttf"));
            await ExtractAsync(NotoSansSC.OpenBold(), Path.Combine(folder, "bold.ttf"));
            await CompareAsync("pdf, two pages", new PdfTable(50), folder);
            await CompareAsync("pdf, 65-page table", new PdfTable(2_240), folder);
            Console.WriteLine($"{"pdf, peak of the process",-28} {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,12:N0} MiB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(string name, PdfTable table, string folder)
    {
        Measure(name, table, out var pages);
        if (!File.Exists(Chromium))
            return;
        var html = Path.Combine(folder, "table.html");
        await File.WriteAllTextAsync(html, table.Html());
        await Rounds.CompareAsync(name + ", pages", pages, () => Rounds.TimeAsync(() => Task.Run(table.Pdf)),
            () => Rounds.TimeAsync(() => PrintAsync(html, folder)), against: "Chromium");
        Console.WriteLine($"{name + ", bytes",-28} {table.Pdf().Bytes.Length,12:N0}    Chromium {new FileInfo(Path.Combine(folder, "table.pdf")).Length,12:N0}");
    }

    /// <summary>By the processor time of the whole process, which others on the machine do not lengthen as they do the clock's.</summary>
    private static void Measure(string name, PdfTable table, out int pages)
    {
        const int Times = 30;
        // The first documents also pay for the compiler.
        for (var i = 0; i < Times; i++)
            table.Pdf();
        pages = table.Pdf().Pages;
        var (start, before) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < Times; i++)
            table.Pdf();
        var each = (Environment.CpuUsage.TotalTime - start).TotalSeconds / Times;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Times / 1048576;
        Console.WriteLine($"{name,-28} {pages} pages: {each * 1000:0.0} ms of a core, {pages / each:N0} pages/s, {allocated:0.0} MiB allocated");
    }

    private static async Task PrintAsync(string html, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Chromium,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--user-data-dir=" + Path.Combine(folder, "profile"), "--no-pdf-header-footer", "--print-to-pdf=" + Path.Combine(folder, "table.pdf"),
            new Uri(html).AbsoluteUri,
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync(), process.WaitForExitAsync());
        if (process.ExitCode != 0)
            throw new InvalidOperationException("Chromium failed.");
    }

    private static async Task ExtractAsync(Stream font, string file)
    {
        await using var output = File.Create(file);
        await font.CopyToAsync(output);
    }
}
