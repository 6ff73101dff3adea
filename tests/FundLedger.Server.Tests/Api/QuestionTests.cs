using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using UglyToad.PdfPig;

namespace FundLedger.Server.Tests;

/// <summary>Every question over HTTP, in every form: it writes nothing, and tells nothing of what its caller does not read.</summary>
[TestClass]
public sealed class QuestionTests
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly string[] Unheld = ["Date", "traceparent", "Request-Id"];

    private static readonly string Folder = Directory.CreateTempSubdirectory("fundledger-questions-").FullName;

    private static TestServer _server = null!;
    private static QuestionPlace _here = null!;
    private static QuestionPlace _there = null!;

    public static IEnumerable<object[]> Questions => Question.All.Select(question => new object[] { question.Code });

    public static IEnumerable<object[]> Forms => ReportForms.Names.Select(form => new object[] { form });

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        _server = await EdgeTown.StartAsync(Folder);
        _here = await QuestionPlace.SettleAsync(_server, "A", Script);
        _there = await QuestionPlace.SettleAsync(_server, "B", "隐处修缮");
    }

    [ClassCleanup]
    public static ValueTask StopAsync() => _server.DisposeAsync();

    [TestMethod]
    [DynamicData(nameof(Questions))]
    public async Task Answer_InEveryForm_IsOfThatFormAndTellsNothingOfOtherUnits(string code)
    {
        var question = Question.Find(code)!;
        if (question.Audience is Audience.Public or Audience.Book || IsOfTheFoundation(code))
            return;
        foreach (var form in Enum.GetValues<ReportForm>())
        {
            var (answer, bytes) = await AskAsync(question, Address(question, _here, form), "auditor.A01");

            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, $"{code} {form} {Encoding.UTF8.GetString(bytes)}");
            Assert.AreEqual(form.MediaType(), answer.Content.Headers.ContentType!.ToString(), code);
            Assert.AreEqual("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            var text = TextOf(form, bytes);
            foreach (var secret in _there.Secrets)
                Assert.DoesNotContain(secret, text, $"{code} {form}");
            if (code == RequestsReport.Kind)
                Assert.Contains(Script, text, $"{form}: what is read is what is looked for.");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Questions))]
    public async Task Unit_OfOthers_IsAnsweredAsOneThatThereIsNot(string code)
    {
        var question = Question.Find(code)!;
        if (question.Audience == Audience.Public)
            return;
        foreach (var (option, form) in question.Options.Where(option => option.IsUnit).SelectMany(option => Enum.GetValues<ReportForm>().Select(form => (option.Name, form))))
        {
            foreach (var caller in new[] { "auditor.A01", "finance-officer.A0101", "administrator.A" })
            {
                var there = await ShownAsync(question, Address(question, _here, form, (option, "B0101")), caller);
                var nowhere = await ShownAsync(question, Address(question, _here, form, (option, "Q0101")), caller);

                Assert.AreEqual(nowhere.Replace("Q0101", "B0101", StringComparison.Ordinal), there, $"{option} {form} {caller}");
                Assert.StartsWith("404", there, $"{option} {form} {caller}");
                Assert.Contains(nameof(Rule.UnitMustExist), there, $"{option} {form} {caller}");
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Forms))]
    public async Task Record_OfOthers_IsAnsweredAsOneThatThereIsNot(string form)
    {
        (string Path, string There)[] records =
        [
            .. Question.All.Where(question => question.Audience == Audience.Document)
                .Select(question => (question.Path.Replace($"{{{question.Places.First().Name}}}", "NAME", StringComparison.Ordinal) + "?", _there.Of(question.Places.First().Name))),
            ("entries/NAME?", _there.Entry), ("donations/trace?donation=NAME&", _there.Donation), ("donations/trace?payment=NAME&", _there.Entry),
            ("reports/voucher?entry=NAME&", _there.Entry), ("reports/voucher?entry=NAME&unit=A01&period=2025-06&", _there.Entry),
        ];
        foreach (var (path, name) in records)
        {
            var other = char.IsAsciiDigit(name[0]) ? new string('9', name.Length) : $"{name[..^1]}Q";
            var there = await ShownAsync(null, $"{path.Replace("NAME", name, StringComparison.Ordinal)}format={form}", "auditor.A01");
            var nowhere = await ShownAsync(null, $"{path.Replace("NAME", other, StringComparison.Ordinal)}format={form}", "auditor.A01");

            Assert.AreEqual(nowhere.Replace(other, name, StringComparison.Ordinal), there, path);
            Assert.StartsWith("404", there, path);
        }
    }

    [TestMethod]
    public async Task Question_AskedInEveryForm_WritesNothing()
    {
        var before = Stored();

        foreach (var question in Question.All)
        {
            foreach (var form in Enum.GetValues<ReportForm>())
            {
                foreach (var caller in new[] { "finance-officer.M", "administrator.A", "auditor.A01" })
                    await AskAsync(question, Address(question, _here, form), caller);
            }
        }

        Assert.AreEqual(before, Stored());
    }

    [TestMethod]
    [DynamicData(nameof(Questions))]
    public async Task Question_WithoutALogIn_IsForThePublicAloneAndNamesNobody(string code)
    {
        var question = Question.Find(code)!;
        foreach (var form in Enum.GetValues<ReportForm>())
        {
            var (answer, bytes) = await AskAsync(question, Address(question, _here, form), null);

            Assert.AreEqual(question.Audience == Audience.Public ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, answer.StatusCode, $"{code} {form}");
            var text = TextOf(answer.StatusCode == HttpStatusCode.OK ? form : ReportForm.Json, bytes);
            foreach (var personal in _here.Personal.Concat(_there.Personal))
                Assert.DoesNotContain(personal, text, $"{code} {form}");
        }
    }

    [TestMethod]
    public async Task Html_WithATextOfAUser_IsEncodedAndRunsNothing()
    {
        foreach (var (path, caller) in new[] { ("requests?unit=A01", "auditor.A01"), ("requests/R-A", "auditor.A01"), ("requests/R-A/form?draft=true", "auditor.A01"), ("bulletin", null) })
        {
            var (answer, bytes) = await AskAsync(null, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=html", caller);
            var html = Encoding.UTF8.GetString(bytes);

            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode, html);
            Assert.AreEqual($"default-src 'none'; style-src {HtmlFile.StyleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(), path);
            Assert.AreEqual("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotContain("<script", html, path);
            Assert.DoesNotContain(" style=", html, path);
            Assert.Contains(WebUtility.HtmlEncode(Script), html, path);
        }
    }

    /// <summary>Whether it is for those alone who read the charity fund's owner.</summary>
    private static bool IsOfTheFoundation(string code) => code is "charity" or "donations" or "donation-trace";

    /// <summary>Asks a question of a place, with what it must be asked with, and one option more.</summary>
    private static string Address(Question question, QuestionPlace place, ReportForm form, (string Name, string Value)? more = null)
    {
        var path = string.Join('/', question.Path.Split('/').Select(part => part[0] == '{' ? Uri.EscapeDataString(place.Of(part[1..^1])) : part));
        var query = question.Options.Except(question.Places).Where(option => option is { IsRequired: true, ContentOf: null, IsCaller: false }).Select(option => option.Name)
            .Concat(question.Code switch
            {
                "donation-trace" => ["donation"],
                "enclosures" => ["entry"],
                "what-if" => ["virementLimit"],
                "voucher" => ["unit", "period"],
                _ => Array.Empty<string>(),
            }).ToDictionary(name => name, place.Of);
        if (more is { } other)
            query[other.Name] = other.Value;
        return $"{path}?{string.Concat(query.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}&"))}format={form.Name()}";
    }

    private static async Task<(HttpResponseMessage Answer, byte[] Bytes)> AskAsync(Question? question, string address, string? caller)
    {
        using var request = new HttpRequestMessage(question?.Content is { IsRequired: true } ? HttpMethod.Post : HttpMethod.Get, $"/api/v1/books/T/{address}");
        if (caller is not null)
            request.Headers.Add("Test-Caller", caller);
        if (request.Method == HttpMethod.Post)
            request.Content = new StringContent(QuestionPlace.Route, Encoding.UTF8, "application/json");
        var answer = await _server.Client.SendAsync(request);
        return (answer, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>All of an answer that tells anything.</summary>
    private static async Task<string> ShownAsync(Question? question, string address, string caller)
    {
        var (answer, bytes) = await AskAsync(question, address, caller);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !Unheld.Contains(header.Key)).OrderBy(header => header.Key, StringComparer.Ordinal);
        return $"{(int)answer.StatusCode} {string.Join(' ', headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}"))} {Encoding.UTF8.GetString(bytes)}";
    }

    /// <summary>What a file says to whoever opens it.</summary>
    private static string TextOf(ReportForm form, byte[] bytes)
    {
        switch (form)
        {
            case ReportForm.Pdf:
                using (var pdf = PdfDocument.Open(bytes))
                    return string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));
            case ReportForm.Xlsx:
                using (var zip = new ZipArchive(new MemoryStream(bytes)))
                    return WebUtility.HtmlDecode(string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())));
            case ReportForm.Html:
                return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
            default:
                return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>All that is stored; refusals alone are noted in the log of access.</summary>
    private static string Stored()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "fundledger.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return string.Join('\n', Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'access_log' ORDER BY name").ToList().SelectMany(table => Rows($"SELECT * FROM {table}")));

        IEnumerable<string> Rows(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(at)));
        }
    }
}
