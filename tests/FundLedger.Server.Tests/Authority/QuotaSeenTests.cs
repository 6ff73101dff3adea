namespace FundLedger.Server.Tests;

/// <summary>Quota is made by its own commands alone, and nobody posts to a document or a unit of others (seen: 1, 2, 3).</summary>
[TestClass]
public sealed class QuotaSeenTests
{
    private TestServer _server = null!;

    [TestInitialize]
    public async Task StartAsync() => _server = await EdgeTown.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    [DataRow("9101")]
    [DataRow("9102")]
    [DataRow("9103")]
    [DataRow("9104")]
    [DataRow("9120")]
    [DataRow("9601")]
    [DataRow("960201")]
    [DataRow("9701")]
    [DataRow("9702")]
    public Task Post_QuotaFromNothing_IsRefused(string account) => _server.RefusedAsync("POST", "entries", "finance-officer.A01",
        $"{{'lines':[{Line("control", account, "A0101", "debit")},{Line("control", "9203", "A0101", "credit")}]}}");

    [TestMethod]
    public async Task Post_NamingTheAwardOfAnotherDistrict_OpensNothingOfItAndHindersNobody()
    {
        (await _server.PostAsync("awards", Award("W-B"), "finance-officer.B01")).Expect(201);

        await _server.PostAsync("entries", Voucher("A0101", "W-B"), "finance-officer.A01");

        (await _server.PostAsync("awards/W-B/payments", "{'amount':'10.00'}", "cashier.B01")).Expect(201);
        (await _server.GetAsync("awards/W-B", "finance-officer.A01")).Expect(404);
    }

    [TestMethod]
    public async Task Post_NamingTheReservationOfAnotherDistrict_HindersNobody()
    {
        (await _server.PostAsync("reservations", Reservation("D-B", "B0101"), "applicant.B0101")).Expect(201);

        await _server.PostAsync("entries", Voucher("A0101", "D-B"), "finance-officer.A01");

        (await _server.PostAsync("documents/D-B/commitment", "{}", "approver.B01")).Expect(201);
    }

    [TestMethod]
    public async Task Post_NamingACodeThatAnotherDistrictWillUse_HindersNobody()
    {
        await _server.PostAsync("entries", Voucher("A0101", "W-NEXT"), "finance-officer.A01");

        (await _server.PostAsync("awards", Award("W-NEXT"), "finance-officer.B01")).Expect(201);
    }

    [TestMethod]
    public async Task Post_AtAnotherDistrictWithACharityFundOfOnesOwn_IsRefused()
    {
        await OwnCharityAsync();

        await _server.RefusedAsync("POST", "entries", "finance-officer.A0101",
            $"{{'lines':[{Line("charity", "1002", "B0101", "debit", "OWN")},{Line("charity", "410102", "B0101", "credit", "OWN")}]}}");
    }

    [TestMethod]
    public async Task Donate_ForAnotherDistrictWithACharityFundOfOnesOwn_IsRefused()
    {
        await OwnCharityAsync();

        await _server.RefusedAsync("POST", "donations", "finance-officer.A0101", "{'fund':'OWN','amount':'5.00','restriction':{'purpose':'HELP','unit':'B0101'}}");
    }

    private async Task OwnCharityAsync() => (await _server.PostAsync("funds",
        "{'fund':'OWN','name':{'zh':'自有','en':'Own'},'type':'charity','owner':'A0101','purposes':['HELP']}", "administrator.A0101")).Expect(201);

    private static string Award(string award) =>
        $"{{'award':'{award}','unit':'B0101','fund':'PF','purpose':'2080208','period':'2025Q1','headcount':2,'amount':'10.00','due':'2025-04-30'}}";

    private static string Reservation(string document, string unit) =>
        $"{{'document':'{document}','unit':'{unit}','fund':'GF','lines':[{{'purpose':'2080208','amount':'5.00'}}]}}";

    private static string Voucher(string unit, string document) =>
        $"{{'document':'{document}','lines':[{Line("financial", "5001", unit, "debit")},{Line("financial", "1602", unit, "credit")}]}}";

    private static string Line(string ledger, string account, string unit, string side, string fund = "GF") =>
        $"{{'ledger':'{ledger}','account':'{account}','unit':'{unit}','fund':'{fund}','purpose':'{(ledger == "charity" ? "HELP" : "2080208")}'"
        + $"{(ledger == "control" ? ",'year':2025" : "")},'{side}':'7.00'}}";
}
