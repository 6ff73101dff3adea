using System.Data;
using FundLedger.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Server.Tests;

/// <summary>Another process holds the lock of the file: changes and log-ins are told to come again, questions are answered.</summary>
[TestClass]
public sealed class LockedTests
{
    private const string Pay = "{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00','date':'2025-06-02'}";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Calls_LockedByAnother_AreToldToComeAgain()
    {
        var folder = Directory.CreateTempSubdirectory("fundledger-").FullName;
        await using var server = await TestServer.StartAsync(folder: folder);
        var database = Database.Sqlite(Path.Combine(folder, "fundledger.db"));
        await using var connection = (SqliteConnection)await database.OpenAsync(TestContext.CancellationToken);
#pragma warning disable CA1849 // Only this overload says which kind of lock.
        var held = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
#pragma warning restore CA1849

        var changes = Enumerable.Range(0, 6).Select(i => server.PostAsync("disbursements", Pay, "finance-officer.A0101", $"locked-{i}")).ToList();
        var logIns = Enumerable.Range(0, 6).Select(_ => server.SendAsync("POST", "/api/v1/session", null, "{'user':'nobody','password':'three blind mice'}")).ToList();
        (await server.GetAsync("trial-balance", "auditor.A0101")).Expect(200);
        (await server.GetAsync("trial-balance?unit=A01&format=pdf", "auditor.A01")).Expect(200);
        (await server.PostAsync("disbursements?dryRun=true", Pay, "finance-officer.A0101")).Expect(200);
        var answers = await Task.WhenAll([.. changes, .. logIns]);
        await held.DisposeAsync();

        foreach (var answer in answers)
            Assert.AreEqual("5", answer.Expect(503)["Retry-After"]);
        (await server.PostAsync("disbursements", Pay, "finance-officer.A0101", "locked-0")).Expect(201);
    }
}
