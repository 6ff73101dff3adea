using Dapper;
using FundLedger.Server.Operations;
using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests.Operations;

/// <summary>A book that is damaged while it is served: changes stop, what can be read is answered, and it is called damage.</summary>
[TestClass]
public sealed class DamageTests
{
    private const string Payment = "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}";
    private const string Officer = "finance-officer.A01";
    private const string NoGuard = "DROP TRIGGER entry_no_update;";

    public TestContext TestContext { get; set; } = null!;

    /// <summary>What nobody asks for is found by the watch.</summary>
    [TestMethod]
    [DataRow("DROP TRIGGER line_no_update", "database: trigger line_no_update is missing")]
    [DataRow("DROP INDEX entry_date", "database: index entry_date is missing")]
    [DataRow(NoGuard + "UPDATE entry SET text = 'x' WHERE seq = (SELECT head_seq FROM book);"
        + " CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;", "book:T: the end of the journal is damaged")]
    [DataRow("UPDATE book SET head_at = '2025-06-16T00:00:00.000Z'", "book:T: the end of the journal is damaged")]
    public async Task Watch_DamageThatNobodyMet_StopsChangesAndKeepsQuestions(string statement, string problem)
    {
        await using var server = await TestServer.StartAsync();
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);

        await SqlAsync(server, statement);
        await UntilAsync(server, () => server.Services.GetRequiredService<ReadOnlyMode>().Causes.Count > 0);

        var ready = (await server.SendAsync("GET", "/health/ready", null)).Expect(503).Json;
        Assert.AreEqual(problem, (string?)ready["checks"]!.AsArray().Single(check => (string?)check!["name"] == "writing")!["problem"]);
        var refused = (await server.PostAsync("disbursements", Payment, Officer)).Expect(503, Rule.BookDamaged);
        Assert.Contains("restore the last backup", refused.Body);
        (await server.GetAsync("balances", Officer)).Expect(200);
        var verification = (await server.GetAsync("audit/verification", "auditor.M")).Expect(200).Json;
        Assert.IsFalse((bool)verification["tables"]!["verification"]![0]!["ok"]!, verification.ToJsonString());
    }

    /// <summary>Whoever asks for it first finds it.</summary>
    [TestMethod]
    [DataRow("DROP TABLE account_month", "trial-balance", "table account_month is missing")]
    [DataRow(NoGuard + "UPDATE entry SET data = 'x' WHERE seq = (SELECT MAX(seq) FROM entry WHERE line_count > 0)", "entries?limit=1000", "cannot be read")]
    [DataRow(NoGuard + "UPDATE entry SET date = '2025-13-01' WHERE seq = (SELECT MAX(seq) FROM entry WHERE line_count > 0)", "entries?limit=1000", "cannot be read|makes no sense")]
    public async Task Question_ThatMeetsDamage_SaysSoAndChangesStop(string statement, string question, string problem)
    {
        await using var server = await TestServer.StartAsync();
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);

        await SqlAsync(server, statement);
        var met = (await server.GetAsync(question, "auditor.M")).Expect(503, Rule.BookDamaged);

        Assert.MatchesRegex(problem, met.Body);
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(503, Rule.BookDamaged);
        (await server.SendAsync("GET", "/health/ready", null)).Expect(503);
        (await server.GetAsync("units", "auditor.M")).Expect(200);
        var verification = (await server.GetAsync("audit/verification", "auditor.M")).Expect(200).Json;
        Assert.MatchesRegex($"{problem}|does not have the content", verification["tables"]!["findings"]!.ToJsonString());
    }

    /// <summary>What the watch does not look at, a verification does; after it changes stop too.</summary>
    [TestMethod]
    public async Task Verification_ThatFindsDamage_StopsChanges()
    {
        await using var server = await TestServer.StartAsync();
        await SqlAsync(server, NoGuard + "UPDATE entry SET text = 'x' WHERE seq = 5;"
            + " CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;");
        (await server.PostAsync("disbursements", Payment, Officer)).Expect(201);

        Assert.IsFalse((bool)(await server.GetAsync("audit/verification", "auditor.M")).Expect(200).Json["tables"]!["verification"]![0]!["ok"]!);
        await UntilAsync(server, () => server.Services.GetRequiredService<ReadOnlyMode>().Causes.Count > 0);

        (await server.PostAsync("disbursements", Payment, Officer)).Expect(503, Rule.BookDamaged);
        Assert.Contains("book:T: a verification found damage", (await server.SendAsync("GET", "/health/ready", null)).Expect(503).Body);
    }

    [TestMethod]
    public async Task Work_OnADamagedBook_IsLeft()
    {
        await using var server = await TestServer.StartAsync();
        var books = server.Services.GetRequiredService<AllBooks>();
        Assert.HasCount(1, await books(TestContext.CancellationToken));

        server.Services.GetRequiredService<ReadOnlyMode>().Enter(ReadOnlyMode.OfBook("T"), new LocalName("损", "damaged"));

        Assert.IsEmpty(await books(TestContext.CancellationToken));
    }

    private async Task UntilAsync(TestServer server, Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 2000; tries++)
        {
            server.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(5, TestContext.CancellationToken);
        }

        Assert.IsTrue(holds(), "The watch found nothing.");
    }

    private async Task SqlAsync(TestServer server, string statement)
    {
        await using var connection = await server.Services.GetRequiredService<Database>().OpenAsync(TestContext.CancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(statement, cancellationToken: TestContext.CancellationToken));
    }
}
