namespace FundLedger.Server.Tests;

/// <summary>Nobody makes rules for others, or becomes somebody else (seen: 4, 5).</summary>
[TestClass]
public sealed class RulesSeenTests
{
    private const string Steps = "'steps':[{'step':'s','name':{'zh':'审','en':'S'},'role':'approver','level':'community'}]";

    private TestServer _server = null!;

    [TestInitialize]
    public async Task StartAsync() => _server = await EdgeTown.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task PublishRoute_UnderTheCodeOfTheBookWideOne_LeavesTheOthersTheirs()
    {
        await _server.PostAsync("routes", $"{{'route':{{'code':'budget','name':{{'zh':'自','en':'Own'}},'for':{{'kinds':['budget'],'units':['A0101']}},{Steps}}}}}", "administrator.A0101");

        (await _server.SendAsync("PUT", "requests/R-B", "applicant.B0101", SeenCalls.Request("B0101"))).Expect(201);
        (await _server.PostAsync("requests/R-B/submission", "{}", "applicant.B0101")).Expect(201);
    }

    [TestMethod]
    public async Task Decide_OnACarriedReopenPeriod_DoesNotReopenByACommunitysApprover()
    {
        (await _server.PostAsync("periods/2024-01/lock", "{}", "finance-officer.M")).Expect(201);

        await _server.CarryAsync("R-1", Carrying("reopen-period", "{'kind':'reopen-period','period':'2024-01'}"), "applicant.A0101", "approver.A0101");

        Assert.HasCount(1, (await SetupAsync()).Locked);
    }

    [TestMethod]
    [DataRow("{'kind':'set-policy','virementLimit':'999.00'}")]
    [DataRow("{'kind':'set-policy','unit':'A0101','virementLimit':'999.00'}")]
    public async Task Decide_OnACarriedPolicy_DoesNotSetItByACommunitysApprover(string command)
    {
        await _server.CarryAsync("R-1", Carrying("policy", command), "applicant.A0101", "approver.A0101");

        Assert.IsEmpty((await SetupAsync()).Policies);
    }

    [TestMethod]
    public async Task Decide_OnACarriedRoute_DoesNotPublishItByACommunitysApprover()
    {
        await _server.CarryAsync("R-1", Carrying("policy", $"{{'kind':'publish-route','route':{{'code':'mine','name':{{'zh':'自','en':'Own'}},'for':{{'kinds':['budget']}},{Steps}}}}}"),
            "applicant.A0101", "approver.A0101");

        Assert.DoesNotContain("mine", (await SetupAsync()).Routes.Keys.Select(route => route.Code));
    }

    [TestMethod]
    [DataRow("administrator.A0101", "A0101")]
    [DataRow("administrator.A01", "A01")]
    public Task SetPolicy_OfOnesOwnUnit_IsRefused(string caller, string unit) =>
        _server.RefusedAsync("POST", "policies", caller, $"{{'unit':'{unit}','fund':'GF','virementLimit':'999999.00'}}");

    [TestMethod]
    [DataRow("root,administrator")]
    [DataRow("administrator.A0101")]
    [DataRow("administrator.A01")]
    public async Task OpenPerson_WithAnAccountOfOnesOwnForAnother_DoesNotPayByIt(string caller)
    {
        await _server.PostAsync("people", "{'person':'finance-officer.A0101','name':{'zh':'某','en':'P'},'accounts':['intruder']}", caller);

        var paid = await _server.PostAsync("disbursements", "{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00'}", "intruder");
        Assert.IsInRange(400, 499, paid.Status, paid.Body);
    }

    private Task<BookSetup> SetupAsync() => _server.Book.Read.SetupAsync();

    private static string Carrying(string request, string command) =>
        $"{{'request':'{request}','unit':'A0101','title':'x','command':{command}}}";
}
