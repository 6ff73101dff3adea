using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using FundLedger.Server.Operations;
using FundLedger.Server.Tests.Operations;
using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace FundLedger.Server.Tests;

/// <summary>The examples of answers in the description: what the server answers today.</summary>
[TestClass]
public sealed class AnswerTests
{
    private const string Password = "seven grey herons";

    public TestContext TestContext { get; set; } = null!;

    /// <summary>With FUNDLEDGER_WRITE_ANSWERS set to the path of answers.json, it is written anew instead.</summary>
    [TestMethod]
    public async Task Answers_OfEveryCall_AreTheRecordedOnes()
    {
        IEnumerable<RecordedAnswer> all = [.. await OfBookAsync(), .. await OfAccessAsync(), .. await OfRefusalsAsync()];
        var text = Written(all);
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_ANSWERS") is { } file)
        {
            await File.WriteAllTextAsync(file, text, TestContext.CancellationToken);
            return;
        }

        using var recorded = new StreamReader(typeof(RecordedAnswer).Assembly.GetManifestResourceStream(RecordedAnswer.Resource)!);
        Assert.AreEqual(await recorded.ReadToEndAsync(TestContext.CancellationToken), text,
            "answers.json is not what the server answers: set FUNDLEDGER_WRITE_ANSWERS to its path and run this test to write it anew.");
    }

    /// <summary>An answer a line.</summary>
    private static string Written(IEnumerable<RecordedAnswer> all)
    {
        var lines = all.OrderBy(answer => answer.Name, StringComparer.Ordinal)
            .Select(answer => $"{JsonValue.Create(answer.Name).ToJsonString(JsonRows.Form)}: {answer.Content?.ToJsonString(JsonRows.Form) ?? "null"}");
        return $"{{\n{string.Join(",\n", lines)}\n}}\n";
    }

    private static async Task<IEnumerable<RecordedAnswer>> OfBookAsync()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var server = await TestServer.StartAsync(operations: options => options with { WebhookNetworks = [IPNetwork.Parse("127.0.0.0/8")] });
        var recorder = new AnswerRecorder(server);
        await recorder.TellAsync(AnswerStory.Lines);
        await OfWebhookAsync(server, recorder, receiver);
        return recorder.Recorded.Values;
    }

    /// <summary>A receiver that takes a test, and then nothing for so long that it is given up.</summary>
    private static async Task OfWebhookAsync(TestServer server, AnswerRecorder recorder, Receiver receiver)
    {
        var added = await recorder.CallAsync("administrator.M", "POST", "webhooks", $"{{'url':'{receiver.Url}','kinds':['disburse'],'after':0}}");
        var id = (int)added.Json["id"]!;
        await recorder.CallAsync("administrator.M", "POST", $"webhooks/{id}/test");
        receiver.Answer = _ => 503;
        for (var i = 0; i < 2; i++)
        {
            var webhook = await server.Book.Webhooks.FindAsync(id, CancellationToken.None);
            await new WebhookDispatch(server.Book, server.Services.GetRequiredService<WebhookSender>(), server.Clock).RunAsync(webhook, CancellationToken.None);
            server.Clock.Advance(TimeSpan.FromDays(4));
        }

        await recorder.CallAsync("administrator.M", "GET", $"webhooks/{id}/deliveries");
    }

    private static async Task<IEnumerable<RecordedAnswer>> OfAccessAsync()
    {
        await using var server = await TestServer.StartAsync();
        await AccessUsers.On(server.Services.GetRequiredService<AccessOptions>()).AddAsync(
            new User { Name = "wang.fang", DisplayName = "王芳", IsAdministrator = true }, Password, Origin.Console);
        var recorder = new AnswerRecorder(server);
        async Task<JsonNode> CallAsync(string method, string path, string? body = null)
        {
            var answer = await recorder.CallAsync("-", method, "/api/v1/" + path, body);
            return answer.Body.Length == 0 ? new JsonObject() : answer.Json;
        }

        recorder.Antiforgery = (string?)(await CallAsync("POST", "session", $"{{'user':'wang.fang','password':'{Password}'}}"))["antiforgery"]!["token"];
        await CallAsync("GET", "session");
        await CallAsync("POST", "tokens");
        await CallAsync("GET", "tokens");
        await CallAsync("DELETE", "tokens/1");
        await CallAsync("POST", "users", $"{{'user':'li.qiang','name':'李强','password':'{Password}'}}");
        await CallAsync("GET", "users");
        await CallAsync("GET", "users/li.qiang");
        await CallAsync("PATCH", "users/li.qiang");
        await CallAsync("POST", "users/li.qiang/password", $"{{'password':'{Password} too'}}");
        await CallAsync("POST", "users/li.qiang/unlock");
        await CallAsync("DELETE", "users/li.qiang/totp");
        var secret = (string)(await CallAsync("POST", "totp", $"{{'password':'{Password}'}}"))["secret"]!;
        await CallAsync("POST", "totp/confirmation", $"{{'code':'{new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(server.Clock.GetUtcNow().UtcDateTime)}'}}");
        await CallAsync("POST", "recovery-codes", $"{{'password':'{Password}'}}");
        recorder.Antiforgery = (string?)(await CallAsync("POST", "password", $"{{'password':'{Password}','newPassword':'{Password} too'}}"))["antiforgery"]!["token"];
        await CallAsync("GET", "access-log");
        await CallAsync("DELETE", "session");
        return recorder.Recorded.Values;
    }

    /// <summary>Calls until too many were made.</summary>
    private static async Task<TestAnswer> RefusedAsync(TestServer busy)
    {
        while (true)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => busy.SendAsync("GET", "units", "auditor.A", language: "zh-CN")));
            if (answers.FirstOrDefault(answer => answer.Status >= 400) is { } refused)
                return refused;
        }
    }

    /// <summary>A refusal of each status.</summary>
    private static async Task<IEnumerable<RecordedAnswer>> OfRefusalsAsync()
    {
        const string payment = "{'unit':'A01','fund':'GF','purpose':'2080208','amount':'1800.00'}";
        await using var server = await TestServer.StartAsync();
        await using var busy = await TestServer.StartAsync(new ServeOptions([]) { CallsPerSecond = 1 });
        Task<TestAnswer> Post(string path, object? body, string? caller = "finance-officer.A01", params (string, string)[] headers) =>
            server.SendAsync("POST", path, caller, body, language: "zh-CN", headers: headers);

        List<TestAnswer> answers =
        [
            await Post("disbursements", payment.Replace("1800.00", "1,800.00", StringComparison.Ordinal)),
            await Post("disbursements", payment, caller: null),
            await Post("appropriations", "{'unit':'A','fund':'GF','purpose':'2080208','amount':'1800.00'}", "auditor.A"),
            await Post("disbursements", "{'document':'R9','amount':'1800.00'}"),
            await Post("units", "{'unit':'A01','name':{'zh':'一街','en':'First Street'},'level':'street','parent':'A'}", "administrator.M"),
            await Post("reservations", "{'document':'D1','unit':'A01','fund':'GF','lines':[{'purpose':'2080208','amount':'1800.00'}]}"),
            await Post("disbursements", "{'document':'D1','amount':'1800.00'}", headers: ("If-Match", "\"1\"")),
            await Post("disbursements", new StringContent(new string(' ', 2_000_000), Encoding.UTF8, "application/json"), headers: TestServer.AnswerFirst),
            await Post("disbursements", new StringContent("<payment/>", Encoding.UTF8, "application/xml")),
            await Post("disbursements", payment.Replace("1800.00", "180000.00", StringComparison.Ordinal)),
            await RefusedAsync(busy),
        ];
        server.Services.GetRequiredService<ReadOnlyMode>().Enter(ReadOnlyMode.OfBook("T"), new LocalName("磁盘已满", "disk full"));
        answers.Add(await Post("disbursements", payment));
        return answers.Where(answer => answer.Status >= 400)
            .Select(answer => RecordedAnswer.Problem(answer.Status, answer["Content-Type"]!.Split(';')[0], answer.Json));
    }
}
