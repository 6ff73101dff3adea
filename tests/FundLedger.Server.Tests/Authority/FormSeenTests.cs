using System.Text;
using Microsoft.Data.Sqlite;

namespace FundLedger.Server.Tests;

/// <summary>What is refused leaves nothing, and what runs or cannot be seen gets in nowhere (seen: 7, 13).</summary>
[TestClass]
public sealed class FormSeenTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fundledger-seen-").FullName;
    private TestServer _server = null!;

    [TestInitialize]
    public async Task StartAsync() => _server = await EdgeTown.StartAsync(_folder);

    [TestCleanup]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task Attach_Refused_KeepsNothing()
    {
        (await _server.SendAsync("PUT", "requests/R-1", "applicant.A0101", SeenCalls.Request("A0101"))).Expect(201);

        for (var i = 0; i < 6; i++)
            await _server.RefusedAsync("POST", "requests/R-1/attachments?name=a.txt", "auditor.A01", Text($"{i}"));

        Assert.AreEqual(0L, await StoredAsync());
    }

    [TestMethod]
    [DataRow("a.hta")]
    [DataRow("a.bat")]
    [DataRow("a.exe")]
    [DataRow("a.html")]
    public async Task Attach_WhatRuns_IsRefused(string name)
    {
        (await _server.SendAsync("PUT", "requests/R-1", "applicant.A0101", SeenCalls.Request("A0101"))).Expect(201);

        await _server.RefusedAsync("POST", $"requests/R-1/attachments?name={name}", "applicant.A0101", Text("x"));
    }

    [TestMethod]
    public async Task Path_WithAnEscapedPercent_IsDecodedOnce()
    {
        (await _server.SendAsync("PUT", "requests/R%2F1", "applicant.A0101", SeenCalls.Request("A0101"))).Expect(201);

        (await _server.GetAsync("requests/R%252F1", "applicant.A0101")).Expect(404);
    }

    [TestMethod]
    public Task Disburse_ToAPayeeWithAZeroWidthSpace_IsRefused() =>
        _server.RefusedAsync("POST", "disbursements", "cashier.A01", "{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00','payee':'某某\u200B公司'}");

    private async Task<long> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "fundledger.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM attachment";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    private static StringContent Text(string text) => new(text, Encoding.UTF8, "text/plain");
}
