using System.Security.Cryptography;
using FundLedger.Server.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>
/// Who may call what: every call on a book, by every role, held at the unit that is touched, above it, below it, beside it,
/// by whoever has no role in the book, and without a log-in. All changes are dry runs.
/// </summary>
[TestClass]
public sealed class MatrixTests
{
    public const string EntryPlace = "@entry";

    /// <summary>Calls that know no dry run.</summary>
    private static readonly string[] Undone = ["POST attachments", "webhooks", "audit"];

    private static readonly HashSet<string> Asked = [.. Question.All.Where(question => question.Content is not null).Select(question => $"POST {question.Path}")];

    private static readonly byte[] File = "清单"u8.ToArray();

    public static readonly string FileHash = Convert.ToHexStringLower(SHA256.HashData(File));

    private static TestServer _server = null!;
    private static string _entry = "";

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await TestServer.StartAsync();
        (await _server.PostAsync("reservations", "{'document':'doc','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'5.00'}]}", "finance-officer.A01")).Expect(201);
        (await _server.PostAsync("awards", "{'award':'aw','unit':'A01','fund':'PF','period':'2025Q1','headcount':2,'amount':'10.00','due':'2025-04-30'}", "finance-officer.A01")).Expect(201);
        (await _server.PostAsync("appropriations", "{'unit':'A','fund':'PF','purpose':'2080208','amount':'10.00'}", "finance-officer.A")).Expect(201);
        (await _server.PostAsync("allotments", "{'from':'A','to':'A01','fund':'PF','purpose':'2080208','amount':'10.00'}", "finance-officer.A")).Expect(201);
        (await _server.PostAsync("allotments", "{'from':'A01','to':'A01','fund':'PF','purpose':'2080208','amount':'10.00'}", "finance-officer.A01")).Expect(201);
        (await _server.PostAsync("awards/aw/funding", "{'amount':'10.00'}", "finance-officer.A01")).Expect(201);
        (await _server.SendAsync("PUT", "requests/req", "applicant.A01", "{'request':'budget','unit':'A01','fund':'GF','title':'x','lines':[{'purpose':'2080208','amount':'1.00'}]}")).Expect(201);
        (await _server.SendAsync("POST", "requests/req/attachments?name=a.txt", "applicant.A01", Text())).Expect(201);
        var paid = (await _server.PostAsync("disbursements", "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'2.00'}", "finance-officer.A01")).Expect(201);
        _entry = paid.Json["posted"]![0]!["seq"]!.ToJsonString();
        (await _server.SendAsync("POST", $"entries/{_entry}/attachments?name=a.txt", "finance-officer.A01", Text())).Expect(201);
        (await _server.PostAsync("audit/checkpoints", "", "auditor.M")).Expect(201);
        (await _server.PostAsync("webhooks", "{'url':'https://example.org/hook','kinds':['donate']}", "administrator.M")).Expect(201);
        (await _server.SendAsync("POST", "/api/v1/books", "root", "{'profile':{'code':'U','name':{'zh':'另','en':'Other'},'currency':'CNY','fiscalYearStart':1,'futureDays':31}}")).Expect(201);
    }

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    [TestMethod]
    public void Rows_OfAllCallsOnBooks_AreThere() =>
        Assert.AreEqual(string.Join('\n', Calls()), string.Join('\n', MatrixRow.All.Select(row => row.Call).Order(StringComparer.Ordinal)));

    public static IEnumerable<object[]> Rows => MatrixRow.All.Select(row => new object[] { row.Call });

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public async Task Call_ByEachRoleAtEachPlace_IsAnsweredAsTheTableSays(string call)
    {
        var row = MatrixRow.All.Single(each => each.Call == call);
        foreach (var unit in TestTown.Units)
        {
            foreach (var role in TestTown.Roles)
                Assert.AreEqual(Expected(row, role, unit), await OutcomeAsync(row, $"{role}.{unit}"), $"{call} by {role} of {unit}");
        }

        Assert.AreEqual("log in", await OutcomeAsync(row, null), $"{call} without a log-in");
        Assert.AreEqual("hidden", await OutcomeAsync(row, "stranger"), $"{call} by a stranger");
        Assert.AreEqual("hidden", await OutcomeAsync(row, "finance-officer.M", "U"), $"{call} on another book");
        Assert.AreEqual("hidden", await OutcomeAsync(row, "finance-officer.M,book=U"), $"{call} with the token of another book");
        if (row.Method != "GET" && !Asked.Contains(call))
            Assert.AreEqual("forbidden", await OutcomeAsync(row, "finance-officer.M,read-only"), $"{call} with a read-only token");
    }

    [TestMethod]
    public async Task Server_Administrator_LetsNobodyMoreInAndReadsNoFigures()
    {
        (await _server.PostAsync("people?dryRun=true", "{'person':'p','name':{'zh':'某','en':'P'},'accounts':['p']}")).Expect(403, Rule.RoleRequired);
        (await _server.PostAsync("roles?dryRun=true", "{'person':'clerk.A','role':'administrator','unit':'A'}")).Expect(404, Rule.UnitMustExist);
        (await _server.PostAsync("roles?dryRun=true", "{'person':'clerk.A','role':'auditor','unit':'A'}")).Expect(404, Rule.UnitMustExist);
        (await _server.GetAsync("units")).Expect(200);
        (await _server.GetAsync("balances")).Expect(403, Rule.RoleRequired);
        (await _server.GetAsync("requests/req")).Expect(404, Rule.DocumentMustExist);
        (await _server.PostAsync("disbursements", "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1.00'}")).Expect(404, Rule.UnitMustExist);
    }

    [TestMethod]
    public async Task Role_ForOneself_IsRefused() =>
        (await _server.PostAsync("roles", "{'person':'administrator.A','role':'finance-officer','unit':'A'}", "administrator.A")).Expect(403, Rule.RoleForOneself);

    [TestMethod]
    public async Task Person_OfAnotherUnit_GetsNoOtherUserName() =>
        (await _server.PostAsync("people", "{'person':'finance-officer.M','name':{'zh':'某','en':'P'},'accounts':['intruder']}", "administrator.A01")).Expect(404, Rule.UnitMustExist);

    [TestMethod]
    public async Task Entries_OfSeveralUnits_ShowTheLinesOfOnesOwnAlone()
    {
        var entries = (await _server.GetAsync("entries?limit=1000", "auditor.A01")).Expect(200).Json.AsArray();

        Assert.IsTrue(entries.SelectMany(entry => entry!["lines"]!.AsArray()).All(line => ((string)line!["unit"]!).StartsWith("A01", StringComparison.Ordinal)));
        var allotment = entries.First(entry => (string?)entry!["kind"] == "allot" && entry["lines"]!.AsArray().All(line => (string?)line!["unit"] == "A01"))!;
        Assert.IsNull(allotment["data"]);
    }

    [TestMethod]
    public async Task Delegations_OfOthersUnits_AreNotShown()
    {
        (await _server.PostAsync("delegations", "{'from':'clerk.A01','to':'clerk.A','start':'2025-07-01','end':'2025-07-02'}", "clerk.A01")).Expect(201);

        Assert.AreEqual("clerk.A01", await GiversAsync("auditor.A01"));
        Assert.AreEqual("clerk.A01", await GiversAsync("auditor.M"));
        Assert.AreEqual("", await GiversAsync("auditor.B"));
        Assert.AreEqual("clerk.A01", await GiversAsync("root"));

        static async Task<string> GiversAsync(string caller) =>
            string.Join(',', (await _server.GetAsync("delegations", caller)).Expect(200).Json.AsArray().Select(row => (string?)row!["from"]));
    }

    [TestMethod]
    public async Task Comparison_OfALevel_HasOnesOwnUnitsAlone()
    {
        var comparison = (await _server.GetAsync("comparison?level=district", "auditor.A")).Expect(200).Json;

        Assert.AreEqual("A", string.Join(' ', comparison["tables"]!["execution"]!.AsArray().Where(row => row!["rowKind"] is null).Select(row => (string?)row!["unit"])));
        Assert.AreEqual("A A01 A0101 A0102 A02", (string?)comparison["scope"]!.AsArray().Single(scope => (string?)scope!["title"]!["en"] == "Units read")!["value"]!["en"]);
        Assert.DoesNotContain("Units read", (await _server.GetAsync("comparison?level=district", "auditor.M")).Expect(200).Body);
    }

    [TestMethod]
    public async Task Commands_OfOthers_AreRefusedOneByOne()
    {
        foreach (var row in MatrixRow.All.Where(row => row.Method == "POST" && row.Body?.StartsWith('{') == true && row.Needs == "A01" && !row.Path.Contains('/')
            && row.Call is not "POST payment-runs"))
        {
            var change = Change.All.Single(change => $"POST {change.Path}" == row.Call);
            var body = $"[{{'kind':'{change.Kind}',{row.Body![1..]}]";

            var answer = (await _server.PostAsync("commands?mode=each&dryRun=true", body, "finance-officer.B")).Expect(200).Json[0]!;

            Assert.Contains((string?)answer["rule"], ["UnitMustExist", "DocumentMustExist"], row.Call);
        }
    }

    /// <summary>The model: whoever does not read all units that are needed finds nothing; whoever reads them and holds no role there may not.</summary>
    private static string Expected(MatrixRow row, string role, string unit)
    {
        if (row.Needs == "*")
            return row.IsFor(role) && unit == "M" ? "admitted" : "forbidden";
        var needed = row.Needs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!needed.All(each => Above(each).Contains(unit)))
            return "hidden";
        return row.IsFor(role) && (row.Held is null || Above(row.Held).Contains(unit)) ? "admitted" : "forbidden";
    }

    private static string[] Above(string unit) => unit switch
    {
        "A01" => ["A01", "A", "M"],
        "A" => ["A", "M"],
        "F" => ["F", "M"],
        _ => throw new ArgumentException(unit, nameof(unit)),
    };

    private static async Task<string> OutcomeAsync(MatrixRow row, string? caller, string book = "T")
    {
        var path = row.Path.Replace(EntryPlace, _entry, StringComparison.Ordinal);
        if (row.Method != "GET" && !Asked.Contains(row.Call) && !Undone.Any(each => row.Call.Contains(each, StringComparison.Ordinal)))
            path += path.Contains('?', StringComparison.Ordinal) ? "&dryRun=true" : "?dryRun=true";
        object? body = row.Body is "text" or "x" ? Text() : row.Body;
        var answer = await _server.SendAsync(row.Method, $"/api/v1/books/{book}/{path}", caller, body);
        Assert.IsLessThan(500, answer.Status, answer.Body);
        return answer switch
        {
            { Status: 401 } => "log in",
            { Rule: "RoleRequired" or "TokenReadOnly" } => "forbidden",
            { Rule: "BookMustExist" or "UnitMustExist" or "DocumentMustExist" or "FundMustExist" } => "hidden",
            { Rule: "EntryMustExist" } when !row.Call.Contains("donations", StringComparison.Ordinal) => "hidden",
            _ => "admitted",
        };
    }

    private static IEnumerable<string> Calls() => _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/v1/books/{book}/", StringComparison.Ordinal))
        .Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is not { IsPublic: true })
        .Select(endpoint => $"{endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods[0]} {endpoint.RoutePattern.RawText!["/api/v1/books/{book}/".Length..]}")
        .Order(StringComparer.Ordinal);

    private static ByteArrayContent Text() => new(File) { Headers = { { "Content-Type", "text/plain" } } };
}
