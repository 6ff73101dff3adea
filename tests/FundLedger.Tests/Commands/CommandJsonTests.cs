using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Tests.Commands;

/// <summary>The form of every kind of command: one sample each, and what is refused of it.</summary>
[TestClass]
public sealed class CommandJsonTests
{
    /// <summary>One command a kind, with every member that it has.</summary>
    private const string Samples = """
        {"kind":"open-book","profile":{"code":"T","name":{"zh":"测","en":"T"},"currency":"CNY","fiscalYearStart":1,"futureDays":31},"chart":[{"ledger":"control","code":"9203","parent":"","name":{"zh":"可用指标","en":"Available"},"element":"CtlStatus","normalSide":"credit","zeroAfterYearEnd":false,"from":"2000-01-01","until":"2030-01-01"}]}
        {"kind":"open-unit","unit":"A01","name":{"zh":"一街","en":"First"},"level":"street","parent":"A","entity":false,"from":"2025-01-01"}
        {"kind":"unit-facts","unit":"A01","year":2025,"population":1000,"staff":10}
        {"kind":"open-fund","fund":"GF","name":{"zh":"财政","en":"Fiscal"},"type":"fiscal","currency":"CNY","carryOver":"carry-over","owner":"A","purposes":["208"],"negativeList":["2080299"]}
        {"kind":"open-purpose","purpose":"2080208","name":{"zh":"基层","en":"Grassroots"},"parent":"208"}
        {"kind":"open-account","ledger":"financial","account":"500199","name":{"zh":"其他","en":"Other"},"parent":"5001","element":"Expense","normalSide":"debit","from":"2025-01-01"}
        {"kind":"close-account","ledger":"financial","account":"500199","until":"2025-12-31","successor":{"zh":"其他","en":"Other"}}
        {"kind":"lock-period","period":"2025-03"}
        {"kind":"reopen-period","period":"2025-03"}
        {"kind":"appropriate","unit":"A","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00"}
        {"kind":"supplement","unit":"A","fund":"GF","purpose":"2080208","year":2025,"amount":"-1800.00"}
        {"kind":"allot","from":"A","to":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00"}
        {"kind":"recall","from":"A","to":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00"}
        {"kind":"virement","unit":"A01","fund":"GF","year":2025,"from":"208","to":"2080208","amount":"1800.00"}
        {"kind":"freeze","unit":"A","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00"}
        {"kind":"unfreeze","unit":"A","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00"}
        {"kind":"reserve","document":"R1","unit":"A01","fund":"GF","lines":[{"purpose":"2080208","year":2025,"amount":"1800.00"}]}
        {"kind":"commit","document":"R1"}
        {"kind":"release","document":"R1"}
        {"kind":"disburse","document":"R1","unit":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"1800.00","payee":"某某文具店","final":false,"advance":true}
        {"kind":"refund","of":"R1","amount":"1800.00"}
        {"kind":"return-payment","of":"R1","amount":"1800.00"}
        {"kind":"correct","entry":7,"with":{"kind":"disburse","unit":"A01","fund":"GF","amount":"1.00"}}
        {"kind":"accrue-award","award":"W1","unit":"A01","fund":"PF","purpose":"2080208","year":2025,"period":"2025Q1","headcount":12,"amount":"1800.00","due":"2025-04-30"}
        {"kind":"fund-award","award":"W1","amount":"1800.00"}
        {"kind":"pay-award","award":"W1","amount":"1800.00"}
        {"kind":"adjust-award","award":"W1","amount":"1750.00","reason":"核减一人"}
        {"kind":"donate","fund":"CF","amount":"1800.00","donor":"王先生","anonymous":true,"restriction":{"purpose":"HELP","unit":"A01","until":"2026-12-31"}}
        {"kind":"verify-advance","document":"R1","amount":"1800.00"}
        {"kind":"hold-donation","unit":"A01","amount":"1800.00","donor":"王先生","for":"桥头社区"}
        {"kind":"hand-over-donation","unit":"A01","amount":"1800.00","donor":"王先生","for":"桥头社区","back":true}
        {"kind":"assign-donation","fund":"CF","purpose":"HELP","unit":"A01","amount":"1800.00","back":true}
        {"kind":"repay-donation","fund":"CF","donation":12,"amount":"1800.00","reason":"项目取消"}
        {"kind":"earn-interest","fund":"CF","amount":"18.00","donation":12}
        {"kind":"pay-bank-fee","fund":"CF","amount":"18.00"}
        {"kind":"extend-donation","fund":"CF","donation":12,"until":"2026-12-31","consent":"来函"}
        {"kind":"record-payment","unit":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"-1800.00","payee":"REDACTED","payeeCode":"0017","reference":"TX-1","withinQuota":true,"source":"spend.csv:2"}
        {"kind":"post","document":"V1","lines":[{"ledger":"financial","account":"1002","unit":"A01","fund":"GF","purpose":"2080208","year":2025,"currency":"CNY","debit":"1.00"},{"ledger":"financial","account":"2901","unit":"A01","fund":"GF","credit":"1.00"}]}
        {"kind":"record-shortage","document":"R-9","unit":"A01","fund":"GF","purpose":"2080208","year":2025,"amount":"1200.00"}
        {"kind":"set-policy","unit":"A","fund":"GF","virementLimit":"50000.00","requestLimit":"3000.00","auditPercent":10}
        {"kind":"claw-back","unit":"A01","fund":"PJ","purpose":"2080208","year":2024,"amount":"1200.00"}
        {"kind":"carry-over","unit":"A01","fund":"PJ","purpose":"2080208","year":2024,"amount":"1200.00"}
        {"kind":"close-year","year":2025,"unit":"A","fund":"PJ","finished":["2080208"],"confirmedOnly":true}
        {"kind":"reopen-year","year":2025}
        {"kind":"open-person","person":"wang","name":{"zh":"王","en":"Wang"},"accounts":["wang","wang.private"]}
        {"kind":"link-account","person":"wang","account":"wang.second"}
        {"kind":"assign-role","person":"wang","role":"approver","unit":"A01","from":"2025-01-01","until":"2025-12-31"}
        {"kind":"delegate","from":"wang","to":"li","role":"approver","start":"2025-01-01","end":"2025-01-31"}
        {"kind":"set-calendar","days":[{"day":"2025-10-01","working":false}]}
        {"kind":"publish-route","route":{"code":"short","name":{"zh":"快速","en":"Short"},"for":{"kinds":["charity"],"fundTypes":["charity"],"units":["A01"]},"outcomeDays":30,"steps":[{"step":"vote","name":{"zh":"表决","en":"Vote"},"role":"committee","level":"foundation","when":{"above":"100.00","upTo":"5000.00","fundTypes":["charity"],"purposes":["HELP"],"aboveAutonomy":true},"rule":"quorum","quorum":3,"supervisor":"supervisor","days":5,"then":"remind","mayRepeat":true}]}}
        {"kind":"draft-request","document":"R1","request":"virement","unit":"A01","fund":"GF","title":"调剂","lines":[{"purpose":"208","year":2025,"amount":"1800.00"}],"command":{"kind":"commit"},"until":"2025-12-31"}
        {"kind":"attach","document":"R1","name":"清单.pdf","mediaType":"application/pdf","size":1234,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
        {"kind":"submit","document":"R1"}
        {"kind":"decide","document":"R1","vote":"reject","reason":"重复","content":"ab","for":3,"against":4,"abstaining":1,"minutes":"cd"}
        {"kind":"return","document":"R1","to":"community","reason":"请附清单"}
        {"kind":"withdraw","document":"R1"}
        {"kind":"expire","document":"R1"}
        {"kind":"remind","document":"R1"}
        {"kind":"report-outcome","document":"R1","summary":"慰问十户","beneficiaries":10}
        {"kind":"evaluate-outcome","document":"R1","score":4,"summary":"到位"}
        {"kind":"end-request","document":"R1","reason":"余款不再支付"}
        {"kind":"close-request","document":"R1"}
        {"kind":"comment","document":"R-9","comment":"请补清单"}
        {"kind":"flag","document":"R1","reason":"票据不全"}
        {"kind":"answer-flag","document":"R1","flag":7}
        {"kind":"sign-voucher","unit":"A01","period":"2025-03","office":"checker","entries":[7,9]}
        {"kind":"reverse","entry":7,"reason":"录入错误","at":"original"}
        """;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<object[]> Kinds => Samples.Split('\n').Select(line => new object[] { KindOf(line), Whole(line) });

    [TestMethod]
    public void AllKinds_Samples_AreAllOfThem()
    {
        Assert.AreSequenceEqual(CommandJson.AllKinds, Kinds.Select(row => (string)row[0]).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Write_WhatWasRead_SaysTheSame(string kind, string json)
    {
        var command = CommandJson.Read(json);
        var written = CommandJson.Write(command);

        Assert.AreEqual(kind, CommandJson.KindOf(command));
        Assert.IsTrue(JsonNode.DeepEquals(Comparable(json), Comparable(written)), $"{json}\n{written}");
        Assert.AreEqual(written, CommandJson.Write(CommandJson.Read(written)));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Of_DataOfTheJournal_IsTheCommand(string kind, string json)
    {
        var command = CommandJson.Read(json);
        var data = CommandJson.Data(command);

        Assert.AreEqual(CommandJson.Write(command), CommandJson.Write(CommandJson.Of(kind, data, "liu.min", "k-1")));
        Assert.IsFalse(JsonNode.Parse(data)!.AsObject().ContainsKey("key"));
        Assert.IsFalse(JsonNode.Parse(data)!.AsObject().ContainsKey("actor"));
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_UnknownMember_IsRefused(string kind, string json)
    {
        var refusal = Refused.By(Rule.MemberForm, () => CommandJson.Read(json.Insert(1, "\"colour\":\"red\",")));

        Assert.AreEqual("colour is not valid: unknown member of " + kind + ".", refusal.English);
    }

    /// <summary>Members of lines, names, restrictions and profiles too: one misspelt there would be lost without a word.</summary>
    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_UnknownMemberOfAMember_IsRefused(string kind, string json)
    {
        var command = JsonNode.Parse(json)!.AsObject();
        foreach (var (name, value) in command.Where(member => (kind, member.Key) is not ("correct", "with") and not ("draft-request", "command")))
        {
            var inner = value is JsonArray { Count: > 0 } array ? array[0] as JsonObject : value as JsonObject;
            if (inner is null)
                continue;
            inner["colour"] = "red";
            var refusal = Refused.By(Rule.MemberForm, () => CommandJson.Read(command.ToJsonString()));
            Assert.Contains(name, refusal.English);
            inner.Remove("colour");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_RepeatedMember_IsRefused(string kind, string json)
    {
        foreach (var member in JsonNode.Parse(json)!.AsObject())
        {
            var repeated = json.Insert(1, $"\"{member.Key}\":{member.Value!.ToJsonString(Plain)},");
            Refused.By(Rule.CommandForm, () => CommandJson.Read(repeated));
        }

        Assert.IsNotEmpty(kind);
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_WithoutARequiredMember_IsRefused(string kind, string json)
    {
        foreach (var required in RequiredOf(kind))
        {
            var without = JsonNode.Parse(json)!.AsObject();
            Assert.IsTrue(without.Remove(required), required);
            var refusal = Refused.By(Rule.MemberRequired, () => CommandJson.Read(without.ToJsonString()));
            Assert.AreEqual($"The command {kind} lacks {required}.", refusal.English);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_NullForARequiredMember_IsAsLeftOut(string kind, string json)
    {
        foreach (var required in RequiredOf(kind))
        {
            var without = JsonNode.Parse(json)!.AsObject();
            without[required] = null;
            Refused.By(Rule.MemberRequired, () => CommandJson.Read(without.ToJsonString()));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_NumberForAnAmount_IsRefused(string kind, string json)
    {
        foreach (var amount in new[] { "amount", "debit", "credit" })
        {
            var number = System.Text.RegularExpressions.Regex.Replace(json, $"\"{amount}\":\"(-?[0-9.]+)\"", $"\"{amount}\":$1");
            if (number == json || kind == "correct")
                continue;
            Refused.By(Rule.MemberForm, () => CommandJson.Read(number));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_IntegerOrListForAnEnum_IsRefused(string kind, string json)
    {
        foreach (var name in new[] { "level", "type", "carryOver", "ledger", "at", "normalSide", "request", "vote", "rule", "then" })
        {
            foreach (var wrong in new[] { "0", "\"0\"", "\"street, community\"", "\"\"", "\"purple\"" })
            {
                var changed = System.Text.RegularExpressions.Regex.Replace(json, $"\"{name}\":\"[a-z-]+\"", $"\"{name}\":{wrong}");
                if (changed != json)
                    Refused.By(Rule.MemberForm, () => CommandJson.Read(changed));
            }
        }

        Assert.IsNotEmpty(kind);
    }

    [TestMethod]
    [DataRow("\"x\"")]
    [DataRow("7")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("{\"kind\":\"commit\",\"document\":\"R1\"} {}")]
    [DataRow("{\"kind\":\"commit\",\"document\":\"R1\",}")]
    [DataRow("{\"kind\":\"commit\",'document':'R1'}")]
    [DataRow("[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]")]
    public void Read_NotOneJsonObject_IsRefused(string json) => Refused.By(Rule.CommandForm, () => CommandJson.Read(json));

    [TestMethod]
    public void Read_OtherKind_IsRefused()
    {
        Refused.By(Rule.CommandKindMustExist, () => CommandJson.Read("{\"kind\":\"steal\"}"));
        Refused.By(Rule.CommandKindMustExist, () => CommandJson.Read("{\"kind\":7}"));
        Refused.By(Rule.CommandKindMustExist, () => CommandJson.Read("{\"kind\":\"Commit\",\"document\":\"R1\"}"));
        Refused.By(Rule.MemberRequired, () => CommandJson.Read("{\"document\":\"R1\"}"));
    }

    [TestMethod]
    [DataRow("1,800.00", Rule.AmountForm)]
    [DataRow("1e3", Rule.AmountForm)]
    [DataRow(" 1", Rule.AmountForm)]
    [DataRow("", Rule.AmountForm)]
    [DataRow("１００", Rule.AmountForm)]
    [DataRow("NaN", Rule.AmountForm)]
    [DataRow("99999999999999999999999999999999", Rule.AmountRange)]
    public void Read_AmountThatIsNone_IsRefusedByTheRuleOfAmounts(string amount, Rule rule) =>
        Refused.By(rule, () => CommandJson.Read($$"""{"kind":"fund-award","award":"W1","amount":"{{amount}}"}"""));

    [TestMethod]
    [DataRow("2025-02-29")]
    [DataRow("2025-2-1")]
    [DataRow("01/02/2025")]
    [DataRow("2025-01-01T00:00:00")]
    [DataRow("")]
    public void Read_DateThatIsNone_IsRefused(string date) => Assert.Contains("2025-01-31",
        Refused.By(Rule.MemberForm, () => CommandJson.Read($$"""{"kind":"commit","document":"R1","date":"{{date}}"}""")).English);

    [TestMethod]
    public void Read_CurrencyThatIsNone_IsRefused() => Refused.By(Rule.CurrencyMustExist, () => CommandJson.Read(
        """{"kind":"open-fund","fund":"X","name":{"zh":"","en":""},"type":"fiscal","owner":"A","currency":"ZZZ"}"""));

    [TestMethod]
    public void Data_SameAmountWrittenOtherwise_IsTheSameContent() => Assert.AreEqual(
        CommandJson.Data(CommandJson.Read("""{"kind":"fund-award","award":"W1","amount":"1.5"}""")),
        CommandJson.Data(CommandJson.Read("""{ "amount" : "1.50", "award":"W1", "kind":"fund-award" }""")));

    /// <summary>A null in a list is no value of it.</summary>
    [TestMethod]
    [DataRow("""{"kind":"open-person","person":"wang","name":{"zh":"","en":""},"accounts":[null]}""", "accounts[0]")]
    [DataRow("""{"kind":"set-calendar","days":[{"day":"2025-10-01","working":false},null]}""", "days[1]")]
    [DataRow("""{"kind":"publish-route","route":{"code":"a","name":{"zh":"","en":""},"steps":[null]}}""", "route.steps[0]")]
    [DataRow("""{"kind":"publish-route","route":{"code":"a","name":{"zh":"","en":""},"for":{"units":["A",null]},"steps":[]}}""", "route.for.units[1]")]
    [DataRow("""{"kind":"draft-request","document":"R1","request":"charity","unit":"A","title":"x","lines":[null]}""", "lines[0]")]
    [DataRow("""{"kind":"post","lines":[null]}""", "lines[0]")]
    public void Read_NullInAList_IsRefused(string json, string member) =>
        Assert.AreEqual($"{member} is not valid: null is not a value.", Refused.By(Rule.MemberForm, () => CommandJson.Read(json)).English);

    /// <summary>A generated client sends what was not said as null.</summary>
    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_NullForAMemberThatIsNotGiven_IsAsLeftOut(string kind, string json)
    {
        var given = JsonNode.Parse(json)!.AsObject();
        foreach (var member in CommandJson.MembersOf(kind).Where(member => !member.IsRequired && !given.ContainsKey(member.Name)).ToList())
            given[member.Name] = null;

        Assert.AreEqual(CommandJson.Given(CommandJson.Read(json)), CommandJson.Given(CommandJson.Read(given.ToJsonString())));
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("1899")]
    [DataRow("10000")]
    public void Read_YearThatIsNone_IsRefused(string year)
    {
        string[] commands =
        [
            """{"kind":"disburse","unit":"A01","fund":"GF","amount":"1.00","year":0}""",
            """{"kind":"allot","from":"A","to":"A01","fund":"GF","amount":"1.00","year":0}""",
            """{"kind":"reserve","document":"R1","unit":"A01","fund":"GF","lines":[{"amount":"1.00","year":0}]}""",
            """{"kind":"unit-facts","unit":"A01","staff":1,"year":0}""",
            """{"kind":"close-year","year":0}""",
        ];
        foreach (var command in commands)
        {
            var refusal = Refused.By(Rule.MemberForm, () => CommandJson.Read(command.Replace("\"year\":0", $"\"year\":{year}", StringComparison.Ordinal)));
            Assert.Contains("1900", refusal.English, command);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_ObjectForAnyMember_IsRefused_ButWhereOneIsMeant(string kind, string json)
    {
        foreach (var member in JsonNode.Parse(json)!.AsObject().Where(member => member.Value is not JsonObject && member.Key != "kind"))
        {
            var changed = JsonNode.Parse(json)!.AsObject();
            changed[member.Key] = new JsonObject();
            Assert.Contains(member.Key, Refused.By(Rule.MemberForm, () => CommandJson.Read(changed.ToJsonString())).English, kind);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void Read_ResolvedMember_IsUnknown_AndNoContentOfAKey(string kind, string json)
    {
        var command = CommandJson.Read(json);
        foreach (var member in ResolvedOf(command))
        {
            var refusal = Refused.By(Rule.MemberForm, () => CommandJson.Read(json.Insert(1, $"\"{member}\":null,")));
            Assert.AreEqual($"{member} is not valid: unknown member of {kind}.", refusal.English);
            Assert.IsFalse(JsonNode.Parse(CommandJson.Given(command))!.AsObject().ContainsKey(member), member);
            Assert.DoesNotContain(member, CommandJson.MembersOf(kind).Select(each => each.Name));
        }
    }

    private static IEnumerable<string> ResolvedOf(BookCommand command) => command.GetType().GetProperties()
        .Where(property => property.IsDefined(typeof(ResolvedAttribute), true))
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static string KindOf(string line) => JsonNode.Parse(line)!["kind"]!.GetValue<string>();

    /// <summary>A sample with the members that all kinds have.</summary>
    private static string Whole(string line) =>
        line[..^1] + ",\"key\":\"k-1\",\"date\":\"2025-04-01\",\"text\":\"摘要\",\"actor\":\"liu.min\"}";

    /// <summary>Amounts are written without trailing zeros.</summary>
    private static JsonNode Comparable(string json) => JsonNode.Parse(json.Replace(".00\"", "\"", StringComparison.Ordinal))!;

    private static IEnumerable<string> RequiredOf(string kind) => CommandJson.Read((string)Kinds.First(row => (string)row[0] == kind)[1]).GetType()
        .GetProperties().Where(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), false))
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
}
