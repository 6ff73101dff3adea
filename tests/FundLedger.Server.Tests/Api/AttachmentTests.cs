using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using FundLedger.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FundLedger.Server.Tests;

/// <summary>Files of requests and entries over HTTP: asked for before they are read, attached by whose they are, saved and not shown.</summary>
[TestClass]
public sealed class AttachmentTests
{
    public TestContext TestContext { get; set; } = null!;

    private const string Request = "{'request':'budget','unit':'A0101','fund':'GF','title':'桌椅','lines':[{'purpose':'2080208','amount':'500.00'}]}";
    private const string Maker = "applicant.A0101";

    private static readonly byte[] List = Encoding.UTF8.GetBytes("清单");
    private static TestServer _server = null!;
    private static int _requests;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => _server = await TestServer.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await _server.DisposeAsync();

    [TestMethod]
    public async Task Upload_RefusedByAnyRule_LeavesNothingInTheDatabase()
    {
        var document = await DraftAsync();
        var before = await KeptAsync();
        var large = new byte[5 * 1024 * 1024];

        await UploadAsync("none", "a.csv", "text/csv", large, Maker, 404, Rule.DocumentMustExist);
        await UploadAsync(document, "a.csv", "text/csv", large, "applicant.B", 404, Rule.DocumentMustExist);
        await UploadAsync(document, "a.csv", "text/csv", large, "applicant.A01", 403, Rule.OnlyTheMaker);
        await UploadAsync(document, "a.exe", "text/csv", large, Maker, 422, Rule.AttachmentForm);
        await UploadAsync(document, "a.pdf", "application/pdf", large, Maker, 422, Rule.AttachmentForm);
        (await _server.PostAsync($"requests/{document}/submission", "", Maker)).Expect(201);
        await UploadAsync(document, "a.csv", "text/csv", large, Maker, 409, Rule.RequestState);

        Assert.AreEqual(before, await KeptAsync());
    }

    [TestMethod]
    [DataRow("a.hta")]
    [DataRow("a.bat")]
    [DataRow("a.exe")]
    [DataRow("a.html")]
    [DataRow("a.txt.exe")]
    [DataRow("CON.txt")]
    public async Task Upload_NameThatRunsUnderAnInnocentType_IsRefused(string name) =>
        await UploadAsync(await DraftAsync(), name, "text/plain", List, Maker, 422, Rule.AttachmentForm);

    /// <summary>Byte for byte as for a content that nobody uploaded, in a single command and in a batch.</summary>
    [TestMethod]
    public async Task Command_AttachOfAnothersUpload_IsAnsweredAsIfItWereNotThere()
    {
        var document = await DraftAsync();
        var secret = Encoding.UTF8.GetBytes($"工资表 {document}");
        var body = $"[{{'kind':'attach','document':'{document}','name':'a.txt','mediaType':'text/plain','size':{secret.Length},'sha256':'{Convert.ToHexStringLower(SHA256.HashData(secret))}'}}]";

        var before = (await _server.PostAsync("commands?mode=each", body, Maker, "same")).Expect(200);
        using (var content = new MemoryStream(secret))
            await _server.Book.Attachments.StoreAsync(content, "工资表.txt", "text/plain", "applicant.B", TestContext.CancellationToken);
        var after = (await _server.PostAsync("commands?mode=each", body, Maker, "same")).Expect(200);

        Assert.AreEqual(nameof(Rule.AttachmentMustBeStored), (string?)after.Json[0]!["rule"]);
        Assert.AreEqual(before.Body, after.Body);
    }

    [TestMethod]
    public async Task Upload_SameKeyAgain_IsReplayed()
    {
        var document = await DraftAsync();
        var key = _server.NewKey();

        var first = (await UploadAsync(document, "清单.txt", "text/plain", List, Maker, key)).Expect(201);
        var again = (await UploadAsync(document, "清单.txt", "text/plain", List, Maker, key)).Expect(201);
        var other = await UploadAsync(document, "清单.txt", "text/plain", Encoding.UTF8.GetBytes("另一份"), Maker, key);

        Assert.AreEqual(first.Body, again.Body);
        Assert.AreEqual("true", again["Idempotency-Replayed"]);
        other.Expect(422, Rule.KeyReused);
    }

    [TestMethod]
    public async Task Download_File_IsSavedUnderItsNameAndNeverShown()
    {
        var document = await DraftAsync();
        var xml = Encoding.UTF8.GetBytes("<发票/>");
        (await UploadAsync(document, "发票 一.xml", "application/xml", xml, Maker, _server.NewKey())).Expect(201);

        var answer = (await _server.GetAsync($"requests/{document}/attachments/{Convert.ToHexStringLower(SHA256.HashData(xml))}", Maker)).Expect(200);

        Assert.AreEqual("application/xml", answer["Content-Type"]);
        Assert.StartsWith("attachment;", answer["Content-Disposition"]!);
        Assert.Contains("filename*=UTF-8''%E5%8F%91%E7%A5%A8%20%E4%B8%80.xml", answer["Content-Disposition"]!);
        Assert.AreEqual("nosniff", answer["X-Content-Type-Options"]);
        Assert.AreEqual("sandbox; default-src 'none'", answer["Content-Security-Policy"]);
    }

    /// <summary>A file is uploaded, named with a payment, and another attached to the payment's entry: listed and saved by who reads it, not there for others.</summary>
    [TestMethod]
    public async Task Upload_ThenAPaymentThatNamesIt_IsListedAndSavedByWhoReadsTheEntry()
    {
        var invoice = Encoding.UTF8.GetBytes("发票一");
        var stored = (await SendFileAsync("attachments?name=a.txt", invoice, "cashier.A0101")).Expect(201).Json.ToJsonString();
        var payment = $"{{'unit':'A0101','fund':'GF','purpose':'2080208','amount':'1.00','sourceVoucher':{{'kind':'invoice','number':'U-1'}},'attachments':[{stored}]}}".Replace('"', '\'');
        (await _server.PostAsync("disbursements", payment, "cashier.A0102")).Expect(404, Rule.UnitMustExist);
        var entry = (long)(await _server.PostAsync("disbursements", payment, "cashier.A0101")).Expect(201).Json["posted"]![0]!["seq"]!;
        (await SendFileAsync($"entries/{entry}/attachments?name=b.txt", List, "auditor.A0101")).Expect(403, Rule.RoleRequired);
        (await SendFileAsync($"entries/{entry}/attachments?name=b.txt", List, "cashier.A0102")).Expect(404, Rule.EntryMustExist);
        (await SendFileAsync($"entries/{entry}/attachments?name=b.txt", List, "cashier.A0101")).Expect(201);

        var listed = (await _server.GetAsync($"enclosures?entry={entry}", "auditor.A0101")).Expect(200);
        Assert.AreEqual("a.txt b.txt", string.Join(' ', listed.Json.AsArray().Select(row => (string?)row!["name"])));
        var path = $"entries/{entry}/attachments/{Convert.ToHexStringLower(SHA256.HashData(invoice))}";
        Assert.AreEqual("发票一", (await _server.GetAsync(path, "auditor.A0101")).Expect(200).Body);
        (await _server.GetAsync(path, "auditor.A0102")).Expect(404, Rule.EntryMustExist);
        (await _server.GetAsync($"enclosures?entry={entry}", "auditor.A0102")).Expect(404, Rule.EntryMustExist);
        (await SendFileAsync("attachments?name=a.exe", invoice, "cashier.A0101")).Expect(422, Rule.AttachmentForm);
    }

    private static Task<TestAnswer> SendFileAsync(string path, byte[] bytes, string caller)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return _server.SendAsync("POST", path, caller, content, _server.NewKey(), "en", TestServer.AnswerFirst);
    }

    /// <summary>A file has the type of the request that it is attached to, however another called the same bytes.</summary>
    [TestMethod]
    public async Task Download_SameContentUnderTwoTypes_HasThatOfItsRequest()
    {
        var bytes = Encoding.UTF8.GetBytes("甲,乙");
        foreach (var (name, type) in new[] { ("a.csv", "text/csv"), ("a.txt", "text/plain") })
        {
            var document = await DraftAsync();
            (await UploadAsync(document, name, type, bytes, Maker, _server.NewKey())).Expect(201);
            var answer = (await _server.GetAsync($"requests/{document}/attachments/{Convert.ToHexStringLower(SHA256.HashData(bytes))}", Maker)).Expect(200);
            Assert.AreEqual(type, answer["Content-Type"]);
        }
    }

    /// <summary>The path as it is sent; the client of the tests would write it anew.</summary>
    [TestMethod]
    [DataRow("way%2F{0}", 200)]
    [DataRow("way%2f{0}", 200)]
    [DataRow("way%252F{0}", 404)]
    [DataRow("way%252f{0}", 404)]
    [DataRow("way%25252F{0}", 404)]
    [DataRow("%77ay%2F{0}", 200)]
    [DataRow("%2577ay%2F{0}", 404)]
    [DataRow("./way%2F{0}", 404)]
    public async Task Path_CodeWithASlash_IsDecodedOnce(string place, int status)
    {
        var number = Interlocked.Increment(ref _requests);
        (await _server.SendAsync("PUT", $"requests/way%2F{number}", Maker, Request)).Expect(201);

        var answer = await RawAsync($"/api/v1/books/T/requests/{string.Format(null, place, number)}");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer);
    }

    [TestMethod]
    public async Task Path_BookThatIsEncodedTwice_IsNotFound() =>
        Assert.StartsWith("HTTP/1.1 404 ", await RawAsync("/api/v1/books/%2554/units"));

    private static async Task<string> RawAsync(string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Client.BaseAddress!.Host, _server.Client.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\nTest-Caller: {Maker}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> DraftAsync()
    {
        var document = $"file-{Interlocked.Increment(ref _requests)}";
        (await _server.SendAsync("PUT", $"requests/{document}", Maker, Request)).Expect(201);
        return document;
    }

    private static Task<TestAnswer> UploadAsync(string document, string name, string mediaType, byte[] bytes, string caller, string key)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return _server.SendAsync("POST", $"requests/{document}/attachments?name={Uri.EscapeDataString(name)}", caller, content, key, "en", TestServer.AnswerFirst);
    }

    private static async Task UploadAsync(string document, string name, string mediaType, byte[] bytes, string caller, int status, Rule rule) =>
        (await UploadAsync(document, name, mediaType, bytes, caller, _server.NewKey())).Expect(status, rule);

    private static async Task<string> KeptAsync()
    {
        await using var connection = await _server.Services.GetRequiredService<Database>().OpenAsync(default);
        return $"{await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM attachment")} {await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM upload")}";
    }
}
