using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Tests.Cli;

/// <summary>The reading verbs of requests, routes, people and donations, on one small story.</summary>
[TestClass]
[DoNotParallelize]
public sealed class RequestVerbTests
{
    private const string Story = """
        {"kind":"open-unit","unit":"A","name":{"zh":"城东区","en":"East"},"level":"district"}
        {"kind":"open-unit","unit":"A01","name":{"zh":"一街","en":"First Street"},"level":"street","parent":"A"}
        {"kind":"open-unit","unit":"A0101","name":{"zh":"桥头社区","en":"Bridge"},"level":"community","parent":"A01"}
        {"kind":"open-unit","unit":"F","name":{"zh":"慈善会","en":"Foundation"},"level":"foundation"}
        {"kind":"open-purpose","purpose":"HELP","name":{"zh":"助困","en":"Relief"}}
        {"kind":"open-fund","fund":"CF","name":{"zh":"慈善金","en":"Charity"},"type":"charity","owner":"F"}
        {"kind":"open-person","person":"wang","name":{"zh":"王芳","en":"Wang Fang"},"accounts":["wang"]}
        {"kind":"open-person","person":"li","name":{"zh":"李娜","en":"Li Na"},"accounts":["li","li.private"]}
        {"kind":"open-person","person":"zhao","name":{"zh":"赵鑫","en":"Zhao Xin"},"accounts":["zhao"]}
        {"kind":"open-person","person":"qian","name":{"zh":"钱明","en":"Qian Ming"},"accounts":["qian"]}
        {"kind":"assign-role","person":"li","role":"approver","unit":"A0101","from":"2025-01-01"}
        {"kind":"assign-role","person":"zhao","role":"approver","unit":"A01","from":"2025-01-01"}
        {"kind":"delegate","from":"zhao","to":"qian","start":"2025-06-01","end":"2025-06-30","actor":"zhao"}
        {"kind":"publish-route","route":{"code":"short","name":{"zh":"快速","en":"Short"},"for":{"kinds":["charity"]},"outcomeDays":30,"steps":[{"step":"community","name":{"zh":"社区","en":"Community"},"role":"approver","level":"community","days":3},{"step":"street","name":{"zh":"街道","en":"Street"},"role":"approver","level":"street","when":{"above":"50.00"},"days":2}]}}
        {"kind":"donate","date":"2025-02-03","fund":"CF","amount":"1000.00","donor":"王先生","restriction":{"purpose":"HELP","unit":"A0101"}}
        {"kind":"donate","date":"2025-02-04","fund":"CF","amount":"500.00","donor":"何女士","anonymous":true,"restriction":{"purpose":"HELP","unit":"A0101"}}
        {"kind":"draft-request","date":"2025-06-02","actor":"wang","document":"R1","request":"charity","unit":"A0101","fund":"CF","title":"困难家庭慰问","lines":[{"purpose":"HELP","amount":"100.00"}]}
        {"kind":"submit","date":"2025-06-02","actor":"wang","document":"R1"}
        {"kind":"decide","date":"2025-06-05","actor":"li","document":"R1","vote":"approve"}
        {"kind":"draft-request","date":"2025-06-03","actor":"wang","document":"R2","request":"charity","unit":"A0101","fund":"CF","title":"助餐","lines":[{"purpose":"HELP","amount":"40.00"}]}
        {"kind":"submit","date":"2025-06-03","actor":"wang","document":"R2"}
        {"kind":"decide","date":"2025-06-06","actor":"li.private","document":"R2","vote":"approve"}
        {"kind":"disburse","date":"2025-06-09","document":"R2","amount":"40.00","payee":"某某餐馆"}
        {"kind":"draft-request","date":"2025-06-10","actor":"wang","document":"R3","request":"charity","unit":"A0101","fund":"CF","title":"改造","lines":[{"purpose":"HELP","amount":"60.00"}]}
        {"kind":"submit","date":"2025-06-10","actor":"wang","document":"R3"}
        {"kind":"decide","date":"2025-06-12","actor":"li","document":"R3","vote":"reject","reason":"预算依据不足"}
        {"kind":"draft-request","date":"2025-06-12","actor":"wang","document":"R4","request":"charity","unit":"A0101","fund":"CF","title":"助学","lines":[{"purpose":"HELP","amount":"80.00"}]}
        {"kind":"remind","date":"2025-06-13","actor":"wang","document":"R1"}
        """;

    private static CliFolder? _folder;

    private static CliFolder Folder => _folder!;

    [ClassInitialize]
    public static async Task OpenAsync(TestContext context)
    {
        _folder = new CliFolder();
        await Folder.DoneAsync("book create --book T --name 测试");
        var lines = Story.Split('\n').Select((line, index) => $"{line[..^1]},\"key\":\"k{index}\"}}");
        await File.WriteAllLinesAsync(Folder.File("story.jsonl"), lines, context.CancellationToken);
        await Folder.DoneAsync("run", Folder.File("story.jsonl"));
    }

    [ClassCleanup]
    public static void Close() => _folder?.Dispose();

    [TestMethod]
    [DataRow("", "R1@A0101 R2@A0101 R3@A0101 R4@A0101")]
    [DataRow(" --status submitted", "R1@A0101")]
    [DataRow(" --status rejected --unit A", "R3@A0101")]
    public async Task List_ByStatusAndUnit_IsThose(string options, string expected) =>
        Assert.AreEqual(expected, Codes(await JsonAsync("request list --as-of 2025-06-13" + options), "document"));

    [TestMethod]
    [DataRow("zhao", "R1@A0101")]
    [DataRow("qian", "R1@A0101")]
    [DataRow("li", "")]
    [DataRow("wang", "R2@A0101 R4@A0101")]
    [DataRow("zhao --late", "R1@A0101")]
    [DataRow("wang --status paid", "R2@A0101")]
    public async Task Mine_ByAccount_IsThoseWhoseTurnItIs(string account, string expected) =>
        Assert.AreEqual(expected, Codes(await JsonAsync($"request mine --as-of 2025-06-13 --account {account}"), "document"));

    [TestMethod]
    public async Task List_AtAnEarlierDay_IsAsItStoodThen()
    {
        Assert.AreEqual("R1@A0101 R2@A0101", Codes(await JsonAsync("request mine --as-of 2025-06-04 --account li"), "document"));
        Assert.AreEqual("", Codes(await JsonAsync("request mine --as-of 2025-07-01 --account qian"), "document"));
    }

    [TestMethod]
    public async Task List_WaitingRequest_SaysForWhomAndHowLong()
    {
        var row = (await JsonAsync("request list --as-of 2025-06-13 --status submitted"))[0]!;

        Assert.AreEqual("street", row["step"]!.GetValue<string>());
        Assert.AreEqual(6, row["days"]!.GetValue<int>());
        Assert.IsTrue(row["late"]!.GetValue<bool>());
        Assert.AreEqual("qian zhao", string.Join(' ', row["turn"]!.AsArray().Select(person => person!.GetValue<string>())));
        var text = (await Folder.DoneAsync("request list --as-of 2025-06-13")).Out;
        Assert.Contains("钱明、赵鑫", text);
        Assert.Contains("2/2 街道", text);
    }

    [TestMethod]
    public async Task Show_ReminderOfAStep_SaysWhoWasReminded()
    {
        var reminder = (await TablesAsync("request show R1 --as-of 2025-06-13"))["happenings"]!.AsArray()[^1]!;

        Assert.AreEqual("remind street wang qian zhao", $"{reminder["result"]} {reminder["step"]} {reminder["person"]} {reminder["reason"]}");
        Assert.MatchesRegex("2025-06-13 .*Reminded +Street +Wang Fang .*Qian Ming, Zhao Xin", (await Folder.DoneAsync("request show R1 --as-of 2025-06-13 --lang en")).Out);
        Assert.DoesNotContain("Reminded", (await Folder.DoneAsync("request show R1 --as-of 2025-06-12 --lang en")).Out);
    }

    [TestMethod]
    public async Task Show_PaidRequest_HasStepsVotesDaysAndMoney()
    {
        var tables = await TablesAsync("request show R2 --as-of 2025-06-13");

        var request = tables["request"]![0]!;
        Assert.AreEqual("paid 40.00 2025-07-21", $"{request["status"]} {request["paid"]} {request["outcomeDue"]}");
        var step = tables["steps"]!.AsArray().Single()!;
        Assert.AreEqual("community 3 2025-06-06 approve", $"{step["step"]} {step["days"]} {step["leftOn"]} {step["votes"]![0]!["choice"]}");
        Assert.AreEqual("edit submit approve pay-final", Codes(tables["happenings"]!, "result"));
        Assert.Contains("某某餐馆", (await Folder.DoneAsync("request show R2 --as-of 2025-06-13 --lang en")).Out);
    }

    [TestMethod]
    public async Task Preview_Draft_HasPeopleAndTheRuleOfEachStep()
    {
        var preview = await JsonAsync("request preview R4 --as-of 2025-06-13");

        Assert.AreEqual("community street", Codes(preview["tables"]!["steps"]!, "step"));
        Assert.IsNull(preview["keyFigures"]!["summary"]!["medianDays"]);
        var text = (await Folder.DoneAsync("request preview R4 --as-of 2025-06-13")).Out;
        Assert.Contains("50.00 以上", text);
        Assert.Contains("李娜", text);
    }

    [TestMethod]
    public async Task Why_OfTheStory_HasTimesAndReasons()
    {
        var why = await TablesAsync("request why --as-of 2025-06-13");

        Assert.AreEqual("预算依据不足", Codes(why["reasons"]!, "reason"));
        Assert.AreEqual("community", Codes(why["steps"]!, "step"));
        Assert.AreEqual("short", Codes(why["routes"]!, "route"));
    }

    [TestMethod]
    public async Task Bulletin_OfTheStory_HasDecidedRequestsAndNobodysName()
    {
        var result = await Folder.DoneAsync("request bulletin --as-of 2025-06-13 --format json");

        Assert.AreEqual("助餐 改造", Codes(result.Json["tables"]!["rows"]!, "title"));
        foreach (var name in new[] { "wang", "王芳", "li", "李娜" })
            Assert.DoesNotContain($"\"{name}\"", result.Out);
    }

    [TestMethod]
    public async Task Audit_NobodyHasALimit_IsEmpty() =>
        Assert.AreEqual(0, (await TablesAsync("request audit --as-of 2025-06-13"))["cases"]!.AsArray().Count);

    [TestMethod]
    public async Task Simulate_HigherThreshold_SkipsTheStepAndPostsNothing()
    {
        var before = await EntriesAsync();
        var route = (await ShortRouteAsync()).Replace("50.00", "30.00", StringComparison.Ordinal).Replace("\"50\"", "\"30\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Folder.File("lower.json"), route, CancellationToken.None);

        var simulated = (await Folder.DoneAsync("simulate requests --as-of 2025-06-13 --format json --route", Folder.File("lower.json"))).Json;

        Assert.AreEqual(2, simulated["keyFigures"]!["summary"]!["requests"]!.GetValue<int>());
        Assert.AreEqual("street", simulated["tables"]!["requests"]![0]!["added"]![0]!.GetValue<string>());
        Assert.AreEqual($"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route)))}", simulated["options"]!["route"]!.GetValue<string>());
        Assert.AreEqual(before, await EntriesAsync());
    }

    [TestMethod]
    public async Task Trace_DonationAndPayment_AreTwoSidesOfOneAmount()
    {
        var donations = (await JsonAsync("donation list --as-of 2025-06-13")).AsArray();
        Assert.AreEqual("1000.00/40.00/960.00 500.00/0.00/500.00", string.Join(' ', donations.Select(each => $"{each!["amount"]}/{each["paid"]}/{each["left"]}")));
        Assert.AreEqual("王先生", donations[0]!["donor"]!.GetValue<string>());
        Assert.IsNull(donations[1]!["donor"]);

        var there = (await JsonAsync($"donation trace --donation {donations[0]!["seq"]} --as-of 2025-06-13"))["tables"]!;
        var back = (await JsonAsync($"donation trace --payment {there["payments"]![0]!["payment"]} --as-of 2025-06-13"))["tables"]!;

        Assert.AreEqual("R2@A0101 40.00", $"{there["payments"]![0]!["document"]} {there["payments"]![0]!["amount"]}");
        Assert.AreEqual($"{donations[0]!["seq"]} 40.00 0.00", $"{back["donations"]![0]!["donation"]} {back["donations"]![0]!["amount"]} {back["payment"]![0]!["untraced"]}");
    }

    [TestMethod]
    public async Task Route_ShownAndChecked_IsTheSame()
    {
        await File.WriteAllTextAsync(Folder.File("shown.json"), await ShortRouteAsync(), CancellationToken.None);

        Assert.IsTrue((await Folder.DoneAsync("route check --format json", Folder.File("shown.json"))).Json["keyFigures"]!["summary"]!["valid"]!.GetValue<bool>());
        Assert.AreEqual("short", Codes(await JsonAsync("route list"), "route"));
        var wrong = await Folder.RunAsync("route check --format json", Folder.Write("wrong.json", "{\n'code':'x',\n'steps':3}"));
        Assert.AreEqual(1, wrong.Status);
        Assert.AreEqual(3, JsonNode.Parse(wrong.Error)!["line"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task People_RolesDelegationsAndDays_AreListed()
    {
        Assert.AreEqual("zhao", Codes(await JsonAsync("person list --unit A01 --role approver"), "person"));
        Assert.AreEqual("qian", Codes(await JsonAsync("delegate list --as-of 2025-06-13"), "to"));
        Assert.AreEqual("", Codes(await JsonAsync("calendar list"), "day"));
    }

    [TestMethod]
    [DataRow("request list")]
    [DataRow("request mine --account wang")]
    [DataRow("request show R1")]
    [DataRow("entry 16")]
    [DataRow("entries")]
    [DataRow("simulate requests")]
    [DataRow("request preview R4")]
    [DataRow("request why")]
    [DataRow("request audit")]
    [DataRow("request effect")]
    [DataRow("request bulletin")]
    [DataRow("simulate requests --step street --above 70.00")]
    [DataRow("donation list")]
    [DataRow("donation trace --donation 16")]
    [DataRow("route list")]
    [DataRow("route show short")]
    [DataRow("person list")]
    [DataRow("delegate list")]
    [DataRow("calendar list")]
    public async Task EveryReadVerb_InEveryFormAndLanguage_Answers(string words)
    {
        foreach (var more in new[] { "", " --lang en", " --format json", " --format csv", " --known-at 2100-01-01T00:00:00Z" })
            Assert.AreNotEqual("", (await Folder.DoneAsync($"{words} --as-of 2025-06-13{more}")).Out, words + more);
    }

    private static async Task<long> EntriesAsync() => (await TablesAsync("verify"))["verification"]![0]!["entries"]!.GetValue<long>();

    private static async Task<string> ShortRouteAsync() => (await TablesAsync("route show short"))["route"]![0]!["file"]!.ToJsonString();

    private static async Task<JsonNode> TablesAsync(string words) => (await JsonAsync(words))["tables"]!;

    private static async Task<JsonNode> JsonAsync(string words) => (await Folder.DoneAsync(words + " --format json")).Json;

    private static string Codes(JsonNode rows, string member) => string.Join(' ', rows.AsArray().Select(row => row![member]!.ToString()));
}
