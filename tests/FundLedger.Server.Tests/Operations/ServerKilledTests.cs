using System.Diagnostics;
using FundLedger.Storage;

namespace FundLedger.Server.Tests.Operations;

/// <summary>The real server, killed while it delivers and started again: every entry arrives.</summary>
[TestClass]
public sealed class ServerKilledTests
{
    private const int Kills = 3;

    /// <summary>The lease of a killed process must end before another goes on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Webhooks_ServerKilledWhileDelivering_LoseNothing()
    {
        await using var book = await OperationsBook.OpenAsync(TimeProvider.System);
        await using var receiver = await Receiver.StartAsync();
        await book.Book.Webhooks.CreateAsync(new NewWebhook("w", receiver.Url, [], "", 0, "li"), TestContext.CancellationToken);

        for (var kill = 0; kill <= Kills; kill++)
        {
            using var server = Serve(book.Folder.FullName);
            await book.PostAsync(Enumerable.Range(0, 60).Select(i => i % 5));
            var head = await book.HeadAsync();
            await UntilAsync(() => receiver.Taken.Any(taken => taken.Seq > head - 60 + kill));
            if (kill == Kills)
                await UntilAsync(() => receiver.Taken.Select(taken => taken.Seq).Distinct().Count() == head);
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.CancellationToken);
        }

        var entries = await book.EntriesAsync();
        Assert.AreSequenceEqual(entries.Select(entry => entry.Seq), receiver.Taken.Select(taken => taken.Seq).Distinct().Order());
        foreach (var document in receiver.Taken.Where(taken => taken.Document is not null).GroupBy(taken => taken.Document))
            Assert.AreSequenceEqual(document.Select(taken => taken.Seq).Distinct().Order(), document.Select(taken => taken.Seq).Distinct(), document.Key);
        Assert.IsTrue((await book.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
    }

    private static Process Serve(string folder) => Process.Start(new ProcessStartInfo("dotnet", [typeof(ExitStatus).Assembly.Location, "serve", "--data", folder, "--urls", "http://127.0.0.1:0"])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["FUNDLEDGER_WEBHOOK_NETWORKS"] = "127.0.0.0/8", ["FUNDLEDGER_LEAST_FREE_MB"] = "0" },
    })!;

    private async Task UntilAsync(Func<bool> holds)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!holds() && Stopwatch.GetElapsedTime(begun) < Patience)
            await Task.Delay(20, TestContext.CancellationToken);
        Assert.IsTrue(holds(), "Nothing arrived in time.");
    }
}
