using FundLedger.Server.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests.Operations;

/// <summary>The server on a disk that is filled and emptied under it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class DiskFullTests
{
    private const string Payment = "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}";
    private const string Officer = "finance-officer.A01";

    public TestContext TestContext { get; set; } = null!;

    /// <summary>Without a limit of its own the service finds out by the first write that fails.</summary>
    [TestMethod]
    public Task Full_FoundByAWrite_OnlyReadsUntilThereIsRoom() => RunAsync(0);

    /// <summary>With a limit it stops before the disk is full.</summary>
    [TestMethod]
    public Task Full_BelowTheLimit_OnlyReadsUntilThereIsRoom() => RunAsync(1024 * 1024);

    private async Task RunAsync(long limit)
    {
        using var disk = SmallDisk.Mount(24);
        await using var server = await TestServer.StartAsync(operations: options => options with { LeastFreeBytes = limit }, folder: Directory.CreateDirectory(Path.Combine(disk.Folder, "data")).FullName);
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);
        disk.Fill();

        var refused = await UntilAsync(server, 503);
        refused.Expect(503, Rule.ServiceReadOnly);
        Assert.AreEqual("30", refused["Retry-After"]);
        var head = (await server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq;
        (await server.PostAsync("allotments", "{'from':'A','to':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}", "finance-officer.A")).Expect(503, Rule.ServiceReadOnly);
        (await server.GetAsync("balances", Officer)).Expect(200);
        (await server.GetAsync("entries?limit=5", Officer)).Expect(200);
        (await server.SendAsync("GET", "/health/live", null)).Expect(200);
        (await server.SendAsync("GET", "/health/ready", null)).Expect(503);
        Assert.AreEqual(head, (await server.Book.Read.HeadAsync(TestContext.CancellationToken)).Seq);
        Assert.IsTrue(server.Services.GetRequiredService<ReadOnlyMode>().Causes.ContainsKey(ReadOnlyMode.Disk));

        disk.Empty();
        (await UntilAsync(server, 201)).Expect(201);
        (await server.SendAsync("GET", "/health/ready", null)).Expect(200);
        Assert.IsTrue((await server.Book.Read.VerifyAsync(TestContext.CancellationToken)).Ok);
    }

    /// <summary>Pays until it is answered so, while time goes on.</summary>
    private async Task<TestAnswer> UntilAsync(TestServer server, int status)
    {
        TestAnswer answer;
        var tries = 0;
        do
        {
            answer = await server.PostAsync("disbursements", Payment, Officer);
            server.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5, TestContext.CancellationToken);
        }
        while (answer.Status != status && answer.Status is 201 or 503 && ++tries < 2000);

        TestContext.WriteLine($"{tries} calls until {status}.");
        return answer;
    }
}
