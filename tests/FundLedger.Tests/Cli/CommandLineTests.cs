using System.Text.Json.Nodes;

namespace FundLedger.Tests.Cli;

/// <summary>The command line's contract: exit statuses, members of JSON results, both languages.</summary>
[TestClass]
[DoNotParallelize]
public sealed class CommandLineTests
{
    private const string Story = """
        {'kind':'open-unit','key':'u1','unit':'A','name':{'zh':'城东区','en':'East'},'level':'district'}
        {'kind':'open-unit','key':'u2','unit':'A01','name':{'zh':'一街','en':'First'},'level':'street','parent':'A'}
        {'kind':'open-purpose','key':'p1','purpose':'208','name':{'zh':'民政','en':'Civil'}}
        {'kind':'open-fund','key':'f1','fund':'GF','name':{'zh':'财政','en':'Fiscal'},'type':'fiscal','owner':'A','purposes':['208']}
        {'kind':'appropriate','key':'c1','date':'2025-01-05','unit':'A','fund':'GF','amount':'1000.00','text':'批复'}
        {'kind':'allot','key':'c2','date':'2025-01-10','from':'A','to':'A01','fund':'GF','amount':'400.00'}
        {'kind':'disburse','key':'c3','date':'2025-04-01','unit':'A01','fund':'GF','amount':'1.50','text':'=HYPERLINK(1)'}
        """;

    private const string LineMembers = "ledger account unit fund purpose year currency debit credit";

    [TestMethod]
    public async Task Book_CreateAndList_HaveTheirMembers()
    {
        using var folder = new CliFolder();

        var created = await folder.DoneAsync("book create --book T --name 测试 --format json");
        var listed = await folder.DoneAsync("book list --format json");

        Members("code name currency entries head", created.Json[0]!);
        Assert.AreEqual("T 测试 CNY 1", $"{created.Json[0]!["code"]} {created.Json[0]!["name"]} {created.Json[0]!["currency"]} {created.Json[0]!["entries"]}");
        Assert.AreEqual(created.Out, listed.Out);
        await RefusedAsync(folder, "BookMustBeNew", "book create --book T --name X");
        await RefusedAsync(folder, "MemberRequired", "book create --name X");
        await RefusedAsync(folder, "CurrencyMustExist", "book create --book U --name X --currency ZZZ");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(" --each")]
    [DataRow(" --all-or-none")]
    public async Task Run_Story_AnswersEachLine(string mode)
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");

        var answers = (await folder.DoneAsync("run" + mode, folder.Write("story.jsonl", Story))).JsonLines;

        Assert.AreSequenceEqual(["u1", "u2", "p1", "f1", "c1", "c2", "c3"], answers.Select(answer => answer["key"]!.GetValue<string>()));
        Assert.AreSequenceEqual(["[2]", "[3]", "[4]", "[5]", "[6]", "[7]", "[8]"], answers.Select(answer => answer["posted"]!.ToJsonString()));
        foreach (var answer in answers)
            Members("kind key posted", answer);
        var again = (await folder.DoneAsync("run" + mode, folder.File("story.jsonl"))).JsonLines;
        foreach (var answer in again)
            Members("kind key posted replayed", answer);
    }

    [TestMethod]
    [DataRow("", "ok refused refused ok refused", 2)]
    [DataRow(" --each", "ok refused refused ok refused", 2)]
    [DataRow(" --all-or-none", "refused refused refused refused refused", 0)]
    [DataRow(" --dry-run", "ok refused refused ok refused", 0)]
    [DataRow(" --all-or-none --dry-run", "ok refused refused ok refused", 0)]
    public async Task Run_BrokenLines_KeepTheirPlace(string mode, string expected, int posted)
    {
        using var folder = await WithStoryAsync();
        var file = folder.Write("bad.jsonl", """
            {'kind':'disburse','key':'d1','date':'2025-05-01','unit':'A01','fund':'GF','amount':'1.00'}
            {'kind':'disburse','key':'d2',
            {'kind':'steal','key':'d3'}

            {'kind':'disburse','key':'d4','date':'2025-05-01','unit':'A01','fund':'GF','amount':'1.00'}
            {'kind':'disburse','key':'d5','date':'2025-05-01','unit':'A01','fund':'GF','amount':'1000.00'}
            """);

        var result = await folder.RunAsync("run" + mode, file);

        Assert.AreEqual(1, result.Status);
        Assert.AreEqual(expected, string.Join(' ', result.JsonLines.Select(line => line["rule"] is null ? "ok" : "refused")));
        Assert.AreEqual("CommandForm CommandKindMustExist BalanceBelowZero",
            string.Join(' ', result.JsonLines.Select(line => line["rule"]?.GetValue<string>()).Where(rule => rule is not null and not "OtherCommandRefused")));
        Assert.AreEqual("2 3", $"{result.JsonLines[1]["line"]} {result.JsonLines[2]["line"]}");
        Members("kind key rule message account date limit amount shortfall elsewhere", result.JsonLines[4]);
        Assert.AreEqual(8 + posted, (await folder.DoneAsync("book list --format json")).Json[0]!["entries"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task Post_File_PostsAllOrNone()
    {
        using var folder = await WithStoryAsync();
        const string Voucher = "{'key':'v1','date':'2025-05-01','lines':[{'ledger':'financial','account':'1218','unit':'A01','fund':'GF','debit':'1.00'},{'ledger':'financial','account':'3001','unit':'A01','fund':'GF','credit':'1.00'}]}";
        var bad = Voucher.Replace("v1", "v2").Replace("3001", "3999");

        var posted = await folder.DoneAsync("post --format json", folder.Write("v.json", Voucher));
        await RefusedAsync(folder, "AccountMustExist", "post", folder.Write("b.json", $"[{Voucher.Replace("v1", "v3")},{bad}]"));
        await RefusedAsync(folder, "CommandForm", "post", folder.Write("e.json", "[]"));
        await RefusedAsync(folder, "FileMustExist", "post", folder.File("none.json"));

        Members("posted", posted.Json);
        Members("seq id hash", posted.Json["posted"]![0]!);
        Assert.AreEqual(9, (await folder.DoneAsync("book list --format json")).Json[0]!["entries"]!.GetValue<int>());
    }

    [TestMethod]
    public async Task Entries_Json_HasItsMembers()
    {
        using var folder = await WithStoryAsync();

        var entries = (await folder.DoneAsync("entries --account 9203 --unit A01 --from 2025-02-01 --format json")).Json.AsArray();

        var entry = entries.Single()!;
        Members("seq id date recordedAt kind text document actor authority key reversalOf data lines hash", entry);
        Members(LineMembers, entry["lines"]![0]!);
        Assert.AreEqual("""{"ledger":"control","account":"9203","unit":"A01","fund":"GF","purpose":"208","year":2025,"currency":"CNY","debit":"1.50","credit":"0.00"}""",
            entry["lines"]![4]!.ToJsonString());
        Assert.HasCount(2, (await folder.DoneAsync("entries --after 6 --limit 2 --format json")).Json.AsArray());
        Assert.HasCount(6, (await folder.DoneAsync("entries --limit 6 --format json")).Json.AsArray());
        foreach (var wrong in new[] { "entries --limit 0", "entries --limit 10001", "entries --from 2025-2-1", "entries --ledger x" })
            Assert.AreEqual(2, (await folder.RunAsync(wrong)).Status, wrong);
    }

    [TestMethod]
    public async Task Entries_Csv_HoldsNoFormula()
    {
        using var folder = await WithStoryAsync();

        var csv = (await folder.DoneAsync("entries --after 7 --format csv")).Out;
        var text = (await folder.DoneAsync("entries --after 7")).Out;

        Assert.StartsWith("seq,date,kind,text,ledger,account,", csv);
        Assert.Contains(",'=HYPERLINK(1),", csv);
        Assert.DoesNotContain(",=HYPERLINK", csv);
        Assert.Contains(" =HYPERLINK(1)", text);
    }

    [TestMethod]
    public async Task Balance_Groups_HaveTheirMembers()
    {
        using var folder = await WithStoryAsync();

        var all = (await folder.DoneAsync("balance --ledger control --account 9203 --group ledger,account,unit,fund,purpose,year,currency --as-of 2025-12-31 --format json")).Json;
        var before = (await folder.DoneAsync("balance --account 9203 --group unit --as-of 2025-03-31 --format json")).Json;

        Members("ledger account unit fund purpose year currency debit credit side balance", all[0]!);
        Assert.AreEqual("1.50 400.00 credit 398.50", $"{all[0]!["debit"]} {all[0]!["credit"]} {all[0]!["side"]} {all[0]!["balance"]}");
        Members("unit currency debit credit side balance", before[0]!);
        Assert.AreEqual("400.00", before[0]!["balance"]!.GetValue<string>());
        Assert.AreEqual("[]", (await folder.DoneAsync("balance --account 9203 --as-of 2024-12-31 --format json")).Out.Trim());
        Assert.AreEqual(2, (await folder.RunAsync("balance --group colour")).Status);
        await RefusedAsync(folder, "UnitMustExist", "balance --unit ZZ");
        Assert.AreEqual(2, (await folder.RunAsync("balance --as-of tomorrow")).Status);
    }

    [TestMethod]
    public async Task TrialBalance_Json_HasItsMembersAndBalances()
    {
        using var folder = await WithStoryAsync();

        var json = (await folder.DoneAsync("trial-balance --as-of 2025-12-31 --format json")).Json;

        Members("kind title source scope options keyFigures tables", json);
        Members("account name level openingDebit openingCredit monthDebit monthCredit debit credit closingDebit closingCredit", json["tables"]!["control"]![0]!);
        Members("ledger unit fund debit credit", json["tables"]!["totals"]![0]!);
        foreach (var total in json["tables"]!["totals"]!.AsArray())
            Assert.AreEqual(total!["debit"]!.GetValue<string>(), total["credit"]!.GetValue<string>());
        Assert.Contains("试算平衡表", (await folder.DoneAsync("trial-balance --as-of 2025-12-31")).Out);
        Assert.Contains("debits equal credits in all", (await folder.DoneAsync("trial-balance --as-of 2025-12-31 --lang en")).Out);
        Assert.Contains("\naccount,name,level,openingDebit,", (await folder.DoneAsync("trial-balance --as-of 2025-12-31 --format csv")).Out);
    }

    [TestMethod]
    public async Task Reverse_Entry_IsDoneOnce()
    {
        using var folder = await WithStoryAsync();

        var rehearsed = (await folder.DoneAsync("reverse 8 --reason 录入错误 --date 2025-04-02 --dry-run --format json")).Json;
        var reversed = (await folder.DoneAsync("reverse 8 --reason 录入错误 --date 2025-04-02 --key r1 --actor liu --format json")).Json;

        Members("kind key posted lines balances", rehearsed);
        Assert.IsEmpty(rehearsed["posted"]!.AsArray());
        Members(LineMembers, rehearsed["lines"]![0]!);
        Members("kind key posted", reversed);
        Assert.AreEqual("r1 9", $"{reversed["key"]} {reversed["posted"]![0]!["seq"]}");
        var problem = await RefusedAsync(folder, "EntryReversedAlready", "reverse 8 --reason x");
        Members("rule message entry by", problem);
        Assert.AreEqual(2, (await folder.RunAsync("reverse 8")).Status);
    }

    [TestMethod]
    public async Task Period_LockListReopen_HaveTheirMembers()
    {
        using var folder = await WithStoryAsync();

        foreach (var month in new[] { "2025-01", "2025-02", "2025-03" })
            await folder.DoneAsync($"period lock {month} --actor liu");
        Members("kind key posted", (await folder.DoneAsync("period lock 2025-04 --actor liu --format json")).Json);
        var listed = (await folder.DoneAsync("period list --format json")).Json;
        Members("period state by", listed[0]!);
        Assert.AreEqual("""{"period":"2025-04","state":"locked","by":"liu"}""", listed[3]!.ToJsonString());
        await RefusedAsync(folder, "PeriodLocked", "reverse 8 --reason x --at-original");
        await RefusedAsync(folder, "SecondPersonRequired", "period reopen 2025-04 --actor liu");
        await folder.DoneAsync("period reopen 2025-04 --actor wang");
        Assert.DoesNotContain("2025-04", (await folder.DoneAsync("period list --format json")).Out.Trim());
    }

    [TestMethod]
    public async Task Verify_SoundBook_Is0AndDamagedOneIs3()
    {
        using var folder = await WithStoryAsync();
        var sound = await folder.DoneAsync("verify --format json");
        var tables = sound.Json["tables"]!;
        Members("entries ok head checkpoints signedUpTo keys", tables["verification"]![0]!);
        Assert.AreEqual("8 true []", $"{tables["verification"]![0]!["entries"]} {tables["verification"]![0]!["ok"]!.ToJsonString()} {tables["findings"]!.ToJsonString()}");

        folder.Damage("DROP TRIGGER line_no_update; UPDATE line SET debit = debit + 100 WHERE seq = 8 AND debit > 0");
        var damaged = await folder.RunAsync("verify --format json");

        Assert.AreEqual(3, damaged.Status);
        Assert.IsFalse(damaged.Json["tables"]!["verification"]![0]!["ok"]!.GetValue<bool>());
        Members("seq what", damaged.Json["tables"]!["findings"]![0]!);
        Assert.AreEqual(8, damaged.Json["tables"]!["findings"]![0]!["seq"]!.GetValue<int>());
        Assert.Contains("发现", (await folder.RunAsync("verify")).Out);
    }

    [TestMethod]
    public async Task Verify_WhatCannotBeRead_Is3InBothLanguagesAndSaysHowToRestore()
    {
        using var folder = await WithStoryAsync();
        folder.Damage("DROP TABLE account_month; DROP TRIGGER entry_no_update; UPDATE entry SET data = 'x' WHERE seq = 3");

        var (zh, en) = (await folder.RunAsync("verify"), await folder.RunAsync("verify --lang en"));

        Assert.AreEqual("3 3", $"{zh.Status} {en.Status}");
        foreach (var told in new[] { "3 +无法解读", "账套 +表 account_month 缺失", "账套 +触发器 entry_no_update 缺失", "恢复办法：停止服务" })
            Assert.MatchesRegex(told, zh.Out);
        foreach (var told in new[] { "3 +cannot be applied", "Book +table account_month is missing", "Book +trigger entry_no_update is missing", "To restore: stop the server" })
            Assert.MatchesRegex(told, en.Out);
    }

    [TestMethod]
    public async Task AnyVerb_FileThatIsNoDatabase_Is3AndSaysHowToRestore()
    {
        using var folder = await WithStoryAsync();
        folder.Overwrite(new string('x', 9000));

        var (verify, list) = (await folder.RunAsync("verify --format json"), await folder.RunAsync("book list --lang en"));

        Assert.AreEqual("3 3", $"{verify.Status} {list.Status}");
        Assert.IsFalse(verify.Json["tables"]!["verification"]![0]!["ok"]!.GetValue<bool>());
        Assert.Contains("not a database", verify.Json["tables"]!["findings"]![0]!["what"]!["en"]!.GetValue<string>());
        Assert.Contains("The book is damaged", list.Error);
        Assert.HasCount(1, list.Error.Trim().Split('\n'));
    }

    [TestMethod]
    public async Task Numeral_BothWays_HasItsMembers()
    {
        using var folder = new CliFolder();

        Assert.AreEqual("人民币壹仟肆佰零玖元伍角整\n", (await folder.DoneAsync("numeral 1409.50")).Out);
        Assert.AreEqual("1409.50\n", (await folder.DoneAsync("numeral --parse 人民币壹仟肆佰零玖元伍角整")).Out);
        var json = (await folder.DoneAsync("numeral 1409.50 --format json")).Json;
        Members("amount text", json);
        Assert.AreEqual(json.ToJsonString(), (await folder.DoneAsync("numeral --parse 壹仟肆佰零玖元伍角 --format json")).Json.ToJsonString());
        await RefusedAsync(folder, "NumeralForm", "numeral --parse 拾元");
        await RefusedAsync(folder, "AmountPrecision", "numeral 1.005");
        await RefusedAsync(folder, "MemberRequired", "numeral");
        Assert.IsFalse(Directory.Exists(folder.Data));
    }

    [TestMethod]
    [DataRow("trial-balance")]
    [DataRow("comparison")]
    [DataRow("journal")]
    public async Task Report_EachForm_IsWrittenToItsFile(string kind)
    {
        using var folder = await WithStoryAsync();

        foreach (var format in new[] { "text", "csv", "json" })
        {
            var file = folder.File($"{kind}.{format}");
            var result = await folder.DoneAsync($"report {kind} --format {format} --as-of 2025-12-31 --output", file);
            var text = await File.ReadAllTextAsync(file, CancellationToken.None);
            Assert.IsGreaterThan(50, text.Length);
            if (format == "text")
                continue;
            Members("file bytes pages head", result.Json);
            Assert.AreEqual(new FileInfo(file).Length, result.Json["bytes"]!.GetValue<long>());
            if (format == "json")
                JsonNode.Parse(text);
            else
                Assert.DoesNotContain(",=", text);
        }

        Assert.AreEqual(5, (await folder.RunAsync($"report {kind} --output", folder.File("no/such/folder.csv"))).Status);
    }

    [TestMethod]
    public async Task Verb_TwoBooks_MustBeNamed()
    {
        using var folder = new CliFolder();
        await RefusedAsync(folder, "DatabaseMustExist", "verify");
        await folder.DoneAsync("book create --book T --name 一");
        await folder.DoneAsync("verify");
        await folder.DoneAsync("book create --book U --name 二");

        var problem = await RefusedAsync(folder, "BookMustBeNamed", "verify");

        Members("rule message count books", problem);
        Assert.AreEqual("2 T, U", $"{problem["count"]} {problem["books"]}");
        await folder.DoneAsync("verify --book U");
        await RefusedAsync(folder, "BookMustExist", "verify --book V");
    }

    [TestMethod]
    public async Task Refusal_InEitherLanguage_IsOnStandardErrorAlone()
    {
        using var folder = await WithStoryAsync();

        var zh = await folder.RunAsync("reverse 99 --reason x");
        var en = await folder.RunAsync("reverse 99 --reason x --lang en");

        Assert.AreEqual((1, "", "没有第 99 号凭证。\n"), (zh.Status, zh.Out, zh.Error));
        Assert.AreEqual((1, "", "There is no entry 99.\n"), (en.Status, en.Out, en.Error));
        Assert.Contains("城东区", (await folder.DoneAsync("compare --as-of 2025-12-31")).Out);
        Assert.Contains("East", (await folder.DoneAsync("compare --as-of 2025-12-31 --lang en")).Out);
    }

    [TestMethod]
    [DataRow("dance")]
    [DataRow("verify --colour red")]
    [DataRow("verify --format xml")]
    [DataRow("verify --lang fr")]
    [DataRow("report poem --output x")]
    [DataRow("entries --limit many")]
    [DataRow("book create --book T")]
    [DataRow("run")]
    public async Task Usage_Wrong_Is2(string words)
    {
        using var folder = new CliFolder();

        var result = await folder.RunAsync(words);

        Assert.AreEqual((2, ""), (result.Status, result.Out));
        Assert.MatchesRegex("用法见 fundledger( [a-z-]+)* --help", result.Error);
        Assert.IsFalse(Directory.Exists(folder.Data));
    }

    [TestMethod]
    public async Task Database_ThatIsNone_IsNamed()
    {
        using var folder = new CliFolder();
        Directory.CreateDirectory(folder.Data);
        await File.WriteAllTextAsync(folder.Database, new string('x', 5000), CancellationToken.None);

        var file = await folder.RunAsync("verify --data", folder.Database);
        var below = await folder.RunAsync("verify --data", Path.Combine(folder.Database, "below"));
        File.Delete(folder.Database);
        Directory.CreateDirectory(folder.Database);
        var directory = await folder.RunAsync("book list");

        foreach (var result in new[] { file, below, directory })
        {
            Assert.AreEqual((1, ""), (result.Status, result.Out));
            Assert.Contains(folder.Database, result.Error);
        }
    }

    /// <summary>Whatever happens, the exit status is one of the contract's.</summary>
    [TestMethod]
    [DataRow("trial-balance --as-of 0001-01-01")]
    [DataRow("compare --as-of 0001-01-01")]
    [DataRow("trial-balance --as-of 9999-12-31")]
    [DataRow("compare --as-of 9999-12-31")]
    [DataRow("balance --as-of 0001-01-01 --known-at 9999-12-31T23:59:59Z")]
    public async Task AsOf_FirstAndLastDay_HasAnExitStatus(string words)
    {
        using var folder = await WithStoryAsync();

        Assert.IsLessThanOrEqualTo(5, (await folder.RunAsync(words)).Status);
    }

    private static async Task<CliFolder> WithStoryAsync()
    {
        var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        await folder.DoneAsync("run", folder.Write("story.jsonl", Story));
        return folder;
    }

    /// <summary>Asserts a refusal with its problem JSON on standard error, and nothing on standard output.</summary>
    private static async Task<JsonNode> RefusedAsync(CliFolder folder, string rule, string words, params IEnumerable<string> more)
    {
        var result = await folder.RunAsync(words + " --format json", more);
        Assert.AreEqual((1, ""), (result.Status, result.Out), result.Error);
        var problem = JsonNode.Parse(result.Error)!;
        Assert.AreEqual(rule, problem["rule"]!.GetValue<string>());
        Assert.IsNotEmpty(problem["message"]!.GetValue<string>());
        return problem;
    }

    private static void Members(string expected, JsonNode actual) =>
        Assert.AreEqual(expected, string.Join(' ', actual.AsObject().Select(member => member.Key)));
}
