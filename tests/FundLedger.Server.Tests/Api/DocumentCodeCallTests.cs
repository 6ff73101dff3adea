namespace FundLedger.Server.Tests;

/// <summary>Codes of documents over HTTP: each unit has its own, and none tells of another's.</summary>
[TestClass]
public sealed class DocumentCodeCallTests
{
    private static TestServer _server = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await TestServer.StartAsync();
        foreach (var unit in new[] { "A0101", "A0102" })
            (await DraftAsync("C1", unit)).Expect(201);
    }

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    [TestMethod]
    [DataRow("C1", "A0101", "C1@A0101")]
    [DataRow("C1", "A0102", "C1@A0102")]
    [DataRow("C1@A0102", "A01", "C1@A0102")]
    public async Task Get_Request_IsTheOneThatTheCallerReads(string code, string unit, string expected)
    {
        var answer = (await _server.GetAsync($"requests/{code}", $"approver.{unit}")).Expect(200);

        Assert.AreEqual(expected, (string?)answer.Json["tables"]!["request"]![0]!["document"]);
    }

    [TestMethod]
    public async Task Get_BareCodeOfSeveralThatTheCallerReads_IsRefusedWithTheirFullCodes()
    {
        var answer = (await _server.GetAsync("requests/C1", "approver.A01")).Expect(409, Rule.DocumentAmbiguous);

        Assert.Contains("C1@A0101, C1@A0102", answer.Body);
    }

    [TestMethod]
    [DataRow("C1", "B", "C9")]
    [DataRow("C1@A0102", "A0101", "C9@A0102")]
    [DataRow("C1@A0102", "A0101", "C1@A0199")]
    public async Task Get_RequestElsewhere_IsAnsweredAsNone(string elsewhere, string unit, string none)
    {
        var first = (await _server.GetAsync($"requests/{elsewhere}", $"approver.{unit}")).Expect(404, Rule.DocumentMustExist);
        var second = (await _server.GetAsync($"requests/{none}", $"approver.{unit}")).Expect(404, Rule.DocumentMustExist);

        Assert.AreEqual(first.Body.Replace(elsewhere, none), second.Body);
    }

    [TestMethod]
    public async Task Get_DocumentThatIsNoRequest_IsRefusedWithWhatItIs()
    {
        var code = (string)(await _server.PostAsync("reservations", "{'document':'D7','unit':'A0102','fund':'GF','lines':[{'purpose':'2080208','amount':'1.00'}]}", "applicant.A0102")).Expect(201).Json["document"]!;

        foreach (var path in new[] { $"requests/{code}", $"requests/{code}/preview" })
            Assert.Contains("reserve", (await _server.GetAsync(path, "applicant.A0102")).Expect(404, Rule.DocumentIsNoRequest).Body, path);
        (await _server.GetAsync($"requests/{code}/form", "applicant.A0102")).Expect(422, Rule.RequestNotApproved);
    }

    [TestMethod]
    public async Task Put_CodeOfAnotherUnit_IsRefusedWhetherItIsThereOrNot()
    {
        var there = (await DraftAsync("C1@A0102", "A0101")).Expect(400, Rule.MemberForm);
        var none = (await DraftAsync("C9@A0102", "A0101")).Expect(400, Rule.MemberForm);

        Assert.AreEqual(there.Body.Replace("C1@", "C9@"), none.Body);
    }

    [TestMethod]
    public async Task Post_CodeLeftOut_IsNumberedAndAnswered()
    {
        var answer = (await _server.PostAsync("reservations", "{'unit':'A0102','fund':'GF','lines':[{'purpose':'2080208','amount':'1.00'}]}", "applicant.A0102")).Expect(201);

        Assert.AreEqual("2025-0001@A0102", (string?)answer.Json["document"]);
    }

    private static Task<TestAnswer> DraftAsync(string code, string unit) => _server.SendAsync("PUT", $"requests/{code}", $"applicant.{unit}",
        $"{{'request':'budget','unit':'{unit}','fund':'GF','title':'办公用品','lines':[{{'purpose':'2080208','amount':'500.00'}}]}}", _server.NewKey());
}
