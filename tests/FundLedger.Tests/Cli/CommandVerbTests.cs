using System.CommandLine;
using System.Text.Json.Nodes;
using FundLedger.Server;

namespace FundLedger.Tests.Cli;

/// <summary>Verbs of changes: each is the command that it stands for, and is refused as that is.</summary>
[TestClass]
[DoNotParallelize]
public sealed class CommandVerbTests
{
    /// <summary>A story, each step as the verb and, after the arrow, as the command. <c>_</c> stands for a blank in a word.</summary>
    private const string Story = """
        unit open --unit A --name 城东区 --name-en East_District --level district => {"kind":"open-unit","unit":"A","name":{"zh":"城东区","en":"East District"},"level":"district"}
        unit open --unit A01 --name 一街 --level street --parent A --from 2024-01-01 => {"kind":"open-unit","unit":"A01","name":{"zh":"一街","en":""},"level":"street","parent":"A","from":"2024-01-01"}
        unit open --unit A02 --name 二街 --level street --parent A --no-entity => {"kind":"open-unit","unit":"A02","name":{"zh":"二街","en":""},"level":"street","parent":"A","entity":false}
        unit facts --unit A01 --year 2025 --population 1000 --staff 10 => {"kind":"unit-facts","unit":"A01","year":2025,"population":1000,"staff":10}
        fund purpose --purpose 208 --name 民政 --name-en Civil => {"kind":"open-purpose","purpose":"208","name":{"zh":"民政","en":"Civil"}}
        fund purpose --purpose 209 --name 其他 => {"kind":"open-purpose","purpose":"209","name":{"zh":"其他","en":""}}
        fund purpose --purpose 2080299 --name 宴请 --parent 208 => {"kind":"open-purpose","purpose":"2080299","name":{"zh":"宴请","en":""},"parent":"208"}
        fund open --fund GF --name 财政 --type fiscal --currency CNY --carry-over carry-over --owner A --purposes 208 209 --negative-list 2080299 => {"kind":"open-fund","fund":"GF","name":{"zh":"财政","en":""},"type":"fiscal","currency":"CNY","carryOver":"carry-over","owner":"A","purposes":["208","209"],"negativeList":["2080299"]}
        fund open --fund PJ --name 项目 --type project --owner A --purposes 208 --purposes 209 => {"kind":"open-fund","fund":"PJ","name":{"zh":"项目","en":""},"type":"project","owner":"A","purposes":["208","209"]}
        fund open --fund PF --name 绩效 --type performance --owner A --purposes 208 => {"kind":"open-fund","fund":"PF","name":{"zh":"绩效","en":""},"type":"performance","owner":"A","purposes":["208"]}
        fund open --fund CF --name 慈善 --type charity --owner A => {"kind":"open-fund","fund":"CF","name":{"zh":"慈善","en":""},"type":"charity","owner":"A"}
        account open --ledger financial --account 500199 --name 其他 --name-en Other --parent 5001 --from 2025-01-01 => {"kind":"open-account","ledger":"financial","account":"500199","name":{"zh":"其他","en":"Other"},"parent":"5001","from":"2025-01-01"}
        account close --ledger financial --account 500199 --until 2025-12-31 => {"kind":"close-account","ledger":"financial","account":"500199","until":"2025-12-31"}
        budget policy --unit A --fund GF --virement-limit 50000.00 => {"kind":"set-policy","unit":"A","fund":"GF","virementLimit":"50000.00"}
        budget appropriate --unit A --fund PJ --purpose 208 --year 2024 --amount 500.00 --date 2024-02-01 => {"kind":"appropriate","unit":"A","fund":"PJ","purpose":"208","year":2024,"amount":"500.00","date":"2024-02-01"}
        budget allot --from A --to A01 --fund PJ --purpose 208 --amount 500.00 --date 2024-02-02 => {"kind":"allot","from":"A","to":"A01","fund":"PJ","purpose":"208","amount":"500.00","date":"2024-02-02"}
        year-end close --year 2024 --unit A --fund PJ => {"kind":"close-year","year":2024,"unit":"A","fund":"PJ"}
        year-end reopen --year 2024 --text 重做 => {"kind":"reopen-year","year":2024,"text":"重做"}
        year-end carry-over --unit A01 --fund PJ --purpose 208 --year 2024 --amount 120.00 => {"kind":"carry-over","unit":"A01","fund":"PJ","purpose":"208","year":2024,"amount":"120.00"}
        year-end close --year 2024 --finished 209 --confirmed-only => {"kind":"close-year","year":2024,"finished":["209"],"confirmedOnly":true}
        year-end claw-back --unit A01 --fund PJ --purpose 208 --year 2024 --amount 120.00 --date 2025-06-01 => {"kind":"claw-back","unit":"A01","fund":"PJ","purpose":"208","year":2024,"amount":"120.00","date":"2025-06-01"}
        budget appropriate --unit A --fund GF --purpose 208 --year 2025 --amount 1000.00 --date 2025-01-05 --text 批复 --actor liu.min --key b-1 => {"kind":"appropriate","unit":"A","fund":"GF","purpose":"208","year":2025,"amount":"1000.00","date":"2025-01-05","text":"批复","actor":"liu.min","key":"b-1"}
        budget supplement --unit A --fund GF --purpose 208 --amount -20.00 --date 2025-01-06 => {"kind":"supplement","unit":"A","fund":"GF","purpose":"208","amount":"-20.00","date":"2025-01-06"}
        budget allot --from A --to A01 --fund GF --purpose 208 --year 2025 --amount 800.00 --date 2025-01-10 --key b-allot => {"kind":"allot","from":"A","to":"A01","fund":"GF","purpose":"208","year":2025,"amount":"800.00","date":"2025-01-10","key":"b-allot"}
        budget recall --from A --to A01 --fund GF --purpose 208 --amount 50.00 --date 2025-01-11 => {"kind":"recall","from":"A","to":"A01","fund":"GF","purpose":"208","amount":"50.00","date":"2025-01-11"}
        budget virement --unit A01 --fund GF --from 208 --to 209 --amount 100.00 --date 2025-01-12 => {"kind":"virement","unit":"A01","fund":"GF","from":"208","to":"209","amount":"100.00","date":"2025-01-12"}
        budget freeze --unit A01 --fund GF --purpose 209 --amount 30.00 --date 2025-01-13 => {"kind":"freeze","unit":"A01","fund":"GF","purpose":"209","amount":"30.00","date":"2025-01-13"}
        budget unfreeze --unit A01 --fund GF --purpose 209 --amount 30.00 --date 2025-01-14 => {"kind":"unfreeze","unit":"A01","fund":"GF","purpose":"209","amount":"30.00","date":"2025-01-14"}
        budget reserve --document R1 --unit A01 --fund GF --purpose 208 --year 2025 --amount 60.00 --date 2025-02-01 => {"kind":"reserve","document":"R1","unit":"A01","fund":"GF","lines":[{"purpose":"208","year":2025,"amount":"60.00"}],"date":"2025-02-01"}
        budget reserve --document R2 --unit A01 --fund GF --date 2025-02-01 --lines [{"purpose":"208","amount":"10.00"},{"purpose":"209","amount":"5.00"}] => {"kind":"reserve","document":"R2","unit":"A01","fund":"GF","lines":[{"purpose":"208","amount":"10.00"},{"purpose":"209","amount":"5.00"}],"date":"2025-02-01"}
        budget commit --document R1 --date 2025-02-02 => {"kind":"commit","document":"R1","date":"2025-02-02"}
        budget release --document R2 --date 2025-02-02 => {"kind":"release","document":"R2","date":"2025-02-02"}
        budget disburse --document R1 --amount 25.00 --no-final --date 2025-02-03 --payee 某某文具店 => {"kind":"disburse","document":"R1","amount":"25.00","final":false,"date":"2025-02-03","payee":"某某文具店"}
        budget disburse --document R1 --amount 20.00 --date 2025-02-04 => {"kind":"disburse","document":"R1","amount":"20.00","date":"2025-02-04"}
        budget return --of R1 --amount 1.00 --date 2025-02-05 => {"kind":"return-payment","of":"R1","amount":"1.00","date":"2025-02-05"}
        budget refund --of R1 --amount 5.00 --date 2025-02-05 => {"kind":"refund","of":"R1","amount":"5.00","date":"2025-02-05"}
        budget disburse --unit A01 --fund GF --purpose 208 --year 2025 --amount 17.00 --date 2025-02-06 --key wrong => {"kind":"disburse","unit":"A01","fund":"GF","purpose":"208","year":2025,"amount":"17.00","date":"2025-02-06","key":"wrong"}
        budget correct --entry @wrong --with {"kind":"disburse","unit":"A01","fund":"GF","purpose":"208","amount":"18.00"} --date 2025-02-07 => {"kind":"correct","entry":@wrong,"with":{"kind":"disburse","unit":"A01","fund":"GF","purpose":"208","amount":"18.00"},"date":"2025-02-07"}
        budget shortage --document R9 --unit A01 --fund GF --purpose 209 --year 2025 --amount 1200.00 --date 2025-02-08 => {"kind":"record-shortage","document":"R9","unit":"A01","fund":"GF","purpose":"209","year":2025,"amount":"1200.00","date":"2025-02-08"}
        award accrue --award W1 --unit A01 --fund PF --purpose 208 --year 2025 --period 2025Q1 --headcount 12 --amount 240.00 --due 2025-04-30 --date 2025-03-31 => {"kind":"accrue-award","award":"W1","unit":"A01","fund":"PF","purpose":"208","year":2025,"period":"2025Q1","headcount":12,"amount":"240.00","due":"2025-04-30","date":"2025-03-31"}
        budget appropriate --unit A --fund PF --amount 240.00 --date 2025-04-01 => {"kind":"appropriate","unit":"A","fund":"PF","amount":"240.00","date":"2025-04-01"}
        budget allot --from A --to A01 --fund PF --amount 240.00 --date 2025-04-01 => {"kind":"allot","from":"A","to":"A01","fund":"PF","amount":"240.00","date":"2025-04-01"}
        award fund --award W1 --amount 240.00 --year 2025 --date 2025-04-02 => {"kind":"fund-award","award":"W1","amount":"240.00","year":2025,"date":"2025-04-02"}
        award pay --award W1 --amount 100.00 --date 2025-04-03 => {"kind":"pay-award","award":"W1","amount":"100.00","date":"2025-04-03"}
        award adjust --award W1 --amount 230.00 --reason 核减一人 --date 2025-04-04 => {"kind":"adjust-award","award":"W1","amount":"230.00","reason":"核减一人","date":"2025-04-04"}
        donation record --fund CF --amount 300.00 --donor 王先生 --anonymous --restriction-purpose 209 --restriction-unit A01 --restriction-until 2026-12-31 --date 2025-05-01 --key bound => {"kind":"donate","fund":"CF","amount":"300.00","donor":"王先生","anonymous":true,"restriction":{"purpose":"209","unit":"A01","until":"2026-12-31"},"date":"2025-05-01","key":"bound"}
        donation record --fund CF --amount 50.00 --date 2025-05-01 => {"kind":"donate","fund":"CF","amount":"50.00","date":"2025-05-01"}
        donation assign --fund CF --unit A01 --purpose 209 --amount 20.00 --date 2025-05-02 => {"kind":"assign-donation","fund":"CF","unit":"A01","purpose":"209","amount":"20.00","date":"2025-05-02"}
        donation assign --fund CF --unit A01 --purpose 209 --amount 5.00 --back --date 2025-05-02 => {"kind":"assign-donation","fund":"CF","unit":"A01","purpose":"209","amount":"5.00","back":true,"date":"2025-05-02"}
        donation interest --fund CF --amount 1.20 --date 2025-05-02 => {"kind":"earn-interest","fund":"CF","amount":"1.20","date":"2025-05-02"}
        donation interest --fund CF --amount 0.30 --donation @bound --date 2025-05-02 => {"kind":"earn-interest","fund":"CF","amount":"0.30","donation":@bound,"date":"2025-05-02"}
        donation bank-fee --fund CF --amount 0.50 --date 2025-05-02 => {"kind":"pay-bank-fee","fund":"CF","amount":"0.50","date":"2025-05-02"}
        donation extend --fund CF --donation @bound --until 2027-06-30 --consent 来函 --date 2025-05-02 => {"kind":"extend-donation","fund":"CF","donation":@bound,"until":"2027-06-30","consent":"来函","date":"2025-05-02"}
        donation repay --fund CF --donation @bound --amount 10.00 --reason 项目取消 --date 2025-05-02 => {"kind":"repay-donation","fund":"CF","donation":@bound,"amount":"10.00","reason":"项目取消","date":"2025-05-02"}
        budget reserve --document G1 --unit A01 --fund CF --purpose 209 --amount 90.00 --date 2025-05-02 => {"kind":"reserve","document":"G1","unit":"A01","fund":"CF","lines":[{"purpose":"209","amount":"90.00"}],"date":"2025-05-02"}
        budget commit --document G1 --date 2025-05-02 => {"kind":"commit","document":"G1","date":"2025-05-02"}
        budget disburse --document G1 --amount 90.00 --advance --date 2025-05-03 => {"kind":"disburse","document":"G1","amount":"90.00","advance":true,"date":"2025-05-03"}
        donation verify-advance --document G1 --amount 45.00 --date 2025-05-04 => {"kind":"verify-advance","document":"G1","amount":"45.00","date":"2025-05-04"}
        donation hold --unit A01 --amount 30.00 --donor 王先生 --for 桥头社区 --date 2025-05-05 => {"kind":"hold-donation","unit":"A01","amount":"30.00","donor":"王先生","for":"桥头社区","date":"2025-05-05"}
        donation hand-over --unit A01 --amount 30.00 --for 桥头社区 --date 2025-05-06 => {"kind":"hand-over-donation","unit":"A01","amount":"30.00","for":"桥头社区","date":"2025-05-06"}
        person open --person wang --name 王 --name-en Wang --accounts wang wang.private => {"kind":"open-person","person":"wang","name":{"zh":"王","en":"Wang"},"accounts":["wang","wang.private"]}
        person open --person li --name 李 --accounts li => {"kind":"open-person","person":"li","name":{"zh":"李","en":""},"accounts":["li"]}
        person open --person zhao --name 赵 --accounts zhao => {"kind":"open-person","person":"zhao","name":{"zh":"赵","en":""},"accounts":["zhao"]}
        person role --person li --role approver --unit A01 --from 2025-01-01 => {"kind":"assign-role","person":"li","role":"approver","unit":"A01","from":"2025-01-01"}
        delegate add --from li --to zhao --role approver --start 2025-07-01 --end 2025-07-10 --actor li => {"kind":"delegate","from":"li","to":"zhao","role":"approver","start":"2025-07-01","end":"2025-07-10","actor":"li"}
        calendar set --days [{"day":"2025-10-01","working":false}] => {"kind":"set-calendar","days":[{"day":"2025-10-01","working":false}]}
        route publish @route --date 2025-01-02 => {"kind":"publish-route","route":{"code":"short","name":{"zh":"短","en":"Short"},"steps":[{"step":"street","name":{"zh":"街道","en":"Street"},"role":"approver","level":"street","days":5}]},"date":"2025-01-02"}
        request draft --document Q1 --request charity --unit A01 --fund CF --title 慰问 --purpose 209 --amount 20.00 --until 2025-12-31 --actor wang --date 2025-06-01 => {"kind":"draft-request","document":"Q1","request":"charity","unit":"A01","fund":"CF","title":"慰问","lines":[{"purpose":"209","amount":"20.00"}],"until":"2025-12-31","actor":"wang","date":"2025-06-01"}
        request attach @file --document Q1 --actor wang --date 2025-06-01 => {"kind":"attach","document":"Q1","name":"abc.txt","mediaType":"text/plain","size":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","actor":"wang","date":"2025-06-01"}
        request submit --document Q1 --actor wang --date 2025-06-02 => {"kind":"submit","document":"Q1","actor":"wang","date":"2025-06-02"}
        request return --document Q1 --reason 补材料 --actor li --date 2025-06-03 => {"kind":"return","document":"Q1","reason":"补材料","actor":"li","date":"2025-06-03"}
        request submit --document Q1 --actor wang.private --date 2025-06-04 => {"kind":"submit","document":"Q1","actor":"wang.private","date":"2025-06-04"}
        request decide --document Q1 --vote approve --actor li --date 2025-06-05 => {"kind":"decide","document":"Q1","vote":"approve","actor":"li","date":"2025-06-05"}
        budget disburse --document Q1 --amount 20.00 --date 2025-06-06 => {"kind":"disburse","document":"Q1","amount":"20.00","date":"2025-06-06"}
        request outcome --document Q1 --summary 慰问两户 --beneficiaries 5 --actor wang --date 2025-06-07 => {"kind":"report-outcome","document":"Q1","summary":"慰问两户","beneficiaries":5,"actor":"wang","date":"2025-06-07"}
        request evaluate --document Q1 --score 4 --summary 到位 --actor zhao --date 2025-06-08 => {"kind":"evaluate-outcome","document":"Q1","score":4,"summary":"到位","actor":"zhao","date":"2025-06-08"}
        request comment --document Q1 --comment 请补清单 --actor li --date 2025-06-08 => {"kind":"comment","document":"Q1","comment":"请补清单","actor":"li","date":"2025-06-08"}
        person open --person sun --name 孙 --accounts sun => {"kind":"open-person","person":"sun","name":{"zh":"孙","en":""},"accounts":["sun"]}
        person role --person sun --role supervisor --unit A01 --from 2025-01-01 => {"kind":"assign-role","person":"sun","role":"supervisor","unit":"A01","from":"2025-01-01"}
        request flag --document Q1 --reason 票据不全 --actor sun --date 2025-06-08 --key flagged => {"kind":"flag","document":"Q1","reason":"票据不全","actor":"sun","date":"2025-06-08","key":"flagged"}
        request answer --document Q1 --flag @flagged --text 已补齐 --actor zhao --date 2025-06-08 => {"kind":"answer-flag","document":"Q1","flag":@flagged,"text":"已补齐","actor":"zhao","date":"2025-06-08"}
        request close --document Q1 --actor zhao --date 2025-06-09 => {"kind":"close-request","document":"Q1","actor":"zhao","date":"2025-06-09"}
        person role --person li --role finance-officer --unit A --from 2025-01-01 => {"kind":"assign-role","person":"li","role":"finance-officer","unit":"A","from":"2025-01-01"}
        request draft --document Q2 --request reopen-period --unit A01 --title 重开 --command {"kind":"reopen-period","period":"2025-01"} --actor wang --date 2025-06-01 => {"kind":"draft-request","document":"Q2","request":"reopen-period","unit":"A01","title":"重开","command":{"kind":"reopen-period","period":"2025-01"},"actor":"wang","date":"2025-06-01"}
        request withdraw --document Q2 --actor wang --date 2025-06-02 => {"kind":"withdraw","document":"Q2","actor":"wang","date":"2025-06-02"}
        request draft --document Q3 --request charity --unit A01 --fund CF --title 慰问 --lines [{"purpose":"209","amount":"5.00"}] --until 2025-06-30 --actor wang --date 2025-06-01 => {"kind":"draft-request","document":"Q3","request":"charity","unit":"A01","fund":"CF","title":"慰问","lines":[{"purpose":"209","amount":"5.00"}],"until":"2025-06-30","actor":"wang","date":"2025-06-01"}
        request submit --document Q3 --actor wang --date 2025-06-09 => {"kind":"submit","document":"Q3","actor":"wang","date":"2025-06-09"}
        request remind --document Q3 --text 请尽快办理 --actor wang --date 2025-06-17 => {"kind":"remind","document":"Q3","text":"请尽快办理","actor":"wang","date":"2025-06-17"}
        voucher sign --unit A01 --period 2025-01 --office checker --entries @b-allot --actor li --date 2025-06-30 => {"kind":"sign-voucher","unit":"A01","period":"2025-01","office":"checker","entries":[@b-allot],"actor":"li","date":"2025-06-30"}
        voucher sign --unit A01 --period 2025-01 --office bookkeeper --actor sun --date 2025-06-30 => {"kind":"sign-voucher","unit":"A01","period":"2025-01","office":"bookkeeper","actor":"sun","date":"2025-06-30"}
        request draft --document Q4 --request charity --unit A01 --fund CF --title 慰问 --lines [{"purpose":"209","amount":"5.00"}] --actor wang --date 2025-06-10 => {"kind":"draft-request","document":"Q4","request":"charity","unit":"A01","fund":"CF","title":"慰问","lines":[{"purpose":"209","amount":"5.00"}],"actor":"wang","date":"2025-06-10"}
        request submit --document Q4 --actor wang --date 2025-06-10 => {"kind":"submit","document":"Q4","actor":"wang","date":"2025-06-10"}
        request decide --document Q4 --vote approve --actor li --date 2025-06-10 => {"kind":"decide","document":"Q4","vote":"approve","actor":"li","date":"2025-06-10"}
        budget disburse --document Q4 --amount 3.00 --no-final --date 2025-06-11 => {"kind":"disburse","document":"Q4","amount":"3.00","final":false,"date":"2025-06-11"}
        request end --document Q4 --reason 余款不再支付 --actor li --date 2025-06-12 => {"kind":"end-request","document":"Q4","reason":"余款不再支付","actor":"li","date":"2025-06-12"}
        request expire --document Q3 --date 2025-07-01 => {"kind":"expire","document":"Q3","date":"2025-07-01"}
        budget record-payment --unit A01 --fund GF --purpose 208 --year 2025 --amount 2.00 --payee 某某公司 --payee-code 7 --reference P-1 --source q1.csv:2 --within-quota --date 2025-07-02 --key twice => {"kind":"record-payment","unit":"A01","fund":"GF","purpose":"208","year":2025,"amount":"2.00","payee":"某某公司","payeeCode":"7","reference":"P-1","source":"q1.csv:2","withinQuota":true,"date":"2025-07-02","key":"twice"}
        reverse @twice --reason 重复 --at-original => {"kind":"reverse","entry":@twice,"reason":"重复","at":"original"}
        period lock 2025-01 --actor li => {"kind":"lock-period","period":"2025-01","actor":"li"}
        period reopen 2025-01 --text 补记 --actor wang => {"kind":"reopen-period","period":"2025-01","text":"补记","actor":"wang"}
        """;

    private const string Route = "{'code':'short','name':{'zh':'短','en':'Short'},'steps':[{'step':'street','name':{'zh':'街道','en':'Street'},'role':'approver','level':'street','days':5}]}";

    /// <summary>The first steps of the story, for what is refused and so leaves it as it is.</summary>
    private static CliFolder? _begun;

    [ClassCleanup]
    public static void Close() => _begun?.Dispose();

    /// <summary>The first command of a book, manual vouchers in a file, and what answers an offer that only a server makes.</summary>
    private static readonly string[] Elsewhere = ["open-book", "link-account", "post"];

    [TestMethod]
    public async Task EveryKind_AsAVerb_IsItsCommand()
    {
        using var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        var seqs = new Dictionary<string, string> { ["@route"] = folder.Write("short.json", Route), ["@file"] = folder.Write("abc.txt", "abc") };
        var kinds = new HashSet<string>(Elsewhere);
        foreach (var step in Story.Split('\n'))
        {
            var (words, expected) = (Filled(step.Split(" => ")[0], seqs), CommandJson.Read(Filled(step.Split(" => ")[1], seqs)));

            var rehearsed = (await folder.DoneAsync(words + " --dry-run --format json")).Json;
            var answer = (await folder.DoneAsync(words + " --format json")).Json;

            Assert.IsEmpty(rehearsed["posted"]!.AsArray(), words);
            var seq = answer["posted"]![0]!["seq"]!.GetValue<long>();
            var entry = (await folder.DoneAsync($"entries --after {seq - 1} --limit 1 --format json")).Json[0]!;
            Assert.AreEqual(CommandJson.KindOf(expected), entry["kind"]!.GetValue<string>(), words);
            var kept = CommandJson.Of(CommandJson.KindOf(expected), entry["data"]!.ToJsonString(), "", "");
            Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(CommandJson.Given(expected.ResolvedAs(kept))), JsonNode.Parse(CommandJson.Given(kept))), $"{words}\n{entry["data"]!.ToJsonString()}");
            Assert.AreEqual(expected.Actor ?? "", entry["actor"]!.GetValue<string>());
            Assert.AreEqual(expected.Key ?? answer["key"]!.GetValue<string>(), entry["key"]!.GetValue<string>());
            seqs["@" + entry["key"]!.GetValue<string>()] = $"{seq}";
            kinds.Add(CommandJson.KindOf(expected));
        }

        Assert.AreSequenceEqual(CommandJson.AllKinds, kinds.Order(StringComparer.Ordinal));
        await folder.DoneAsync("verify");
        Assert.AreEqual(Story.Split('\n').Length + 1, await CommandsAsync(folder));
    }

    [TestMethod]
    [DataRow("budget allot --from A --to A01 --fund GF")]
    [DataRow("budget appropriate --unit A --fund GF --amount 1.00 --colour red")]
    [DataRow("budget reserve --document R1 --unit A01 --fund GF")]
    [DataRow("budget reserve --document R1 --unit A01 --fund GF --lines [] --amount 1.00")]
    [DataRow("budget reserve --document R1 --unit A01 --fund GF --lines [] --purpose 208")]
    [DataRow("budget disburse --document R1 --amount")]
    [DataRow("budget dance")]
    [DataRow("year-end close --year 2025 --date 2025-12-31")]
    [DataRow("unit open --unit A --level street")]
    [DataRow("award clear")]
    [DataRow("donation trace")]
    [DataRow("donation trace --donation 1 --payment 2")]
    [DataRow("simulate requests --request-limit 1,000")]
    [DataRow("request list --status asleep")]
    [DataRow("request mine")]
    [DataRow("request draft --document R --unit A")]
    [DataRow("request draft --document R --request charity --unit A --title x --lines [] --amount 1.00")]
    [DataRow("request attach x.pdf")]
    [DataRow("request show")]
    [DataRow("compare drill --unit A")]
    [DataRow("compare drill --unit A --figure beauty")]
    [DataRow("compare what-if")]
    [DataRow("year-end preview --year 12")]
    [DataRow("compare what-if --carry-over GF=gone")]
    [DataRow("fund surplus --group colour")]
    [DataRow("compare what-if --carry-over PJ=lapse --virement-limit 1.00")]
    [DataRow("compare what-if --move 1.00 --from A --to B")]
    [DataRow("compare what-if --virement-limit 1.00 --from A")]
    [DataRow("simulate requests --step deputy")]
    public async Task Usage_Wrong_Is2(string words)
    {
        using var folder = new CliFolder();

        var result = await folder.RunAsync(words);

        Assert.AreEqual((2, ""), (result.Status, result.Out));
        Assert.Contains("--help", result.Error);
        Assert.IsFalse(Directory.Exists(folder.Data));
    }

    [TestMethod]
    [DataRow("budget appropriate --unit A --fund GF --amount 1,000.00", "AmountForm")]
    [DataRow("budget appropriate --unit A --fund GF --amount 1.005", "AmountPrecision")]
    [DataRow("budget appropriate --unit A --fund GF --amount 1.00 --year soon", "MemberForm")]
    [DataRow("budget appropriate --unit A --fund GF --amount 1.00 --date 5.1.2025", "MemberForm")]
    [DataRow("budget appropriate --unit Z --fund GF --amount 1.00", "UnitMustExist")]
    [DataRow("budget disburse --amount 1.00", "MemberRequired")]
    [DataRow("budget disburse --unit A01 --fund GF --amount 9999.00 --date 2025-05-01", "BalanceBelowZero")]
    [DataRow("budget reserve --document R --unit A01 --fund GF --lines {", "CommandForm")]
    [DataRow("budget reserve --document R --unit A01 --fund GF --lines [{\"colour\":\"red\",\"amount\":\"1.00\"}]", "MemberForm")]
    [DataRow("budget reserve --document R --unit A01 --fund GF --purpose 208", "MemberForm")]
    [DataRow("budget correct --entry x", "MemberForm")]
    [DataRow("reverse x --reason y", "MemberForm")]
    [DataRow("budget correct --entry 99", "EntryMustExist")]
    [DataRow("fund open --fund X --name X --type golden --owner A", "MemberForm")]
    [DataRow("unit open --unit X --name X --level 3", "MemberForm")]
    [DataRow("award pay --award W9 --amount 1.00", "DocumentMustExist")]
    [DataRow("year-end reopen --year 2020", "YearNotClosed")]
    [DataRow("fund show ZZ", "FundMustExist")]
    [DataRow("fund lots --unit ZZ", "UnitMustExist")]
    [DataRow("award ageing --unit ZZ", "UnitMustExist")]
    [DataRow("award run --limit 1e9", "AmountForm")]
    [DataRow("award run --date soon", "DateForm")]
    [DataRow("compare drill --unit ZZ --figure executed", "UnitMustExist")]
    [DataRow("request decide --document R9 --vote approve --actor li", "DocumentMustExist")]
    [DataRow("request decide --document R9 --vote maybe --actor li", "MemberForm")]
    [DataRow("request draft --document R9 --request charity --unit A --title x --actor nobody", "PersonMustExist")]
    [DataRow("request show R9", "DocumentMustExist")]
    [DataRow("request preview R9", "DocumentMustExist")]
    [DataRow("request mine --account nobody", "PersonMustExist")]
    [DataRow("request list --unit ZZ", "UnitMustExist")]
    [DataRow("request attach none.pdf --document R9", "FileMustExist")]
    [DataRow("route check none.json", "FileMustExist")]
    [DataRow("route show none", "ParameterForm")]
    [DataRow("simulate requests --route none.json", "FileMustExist")]
    [DataRow("simulate requests --step none --above 1.00", "MemberForm")]
    [DataRow("donation list", "ParameterForm")]
    [DataRow("donation list --fund GF", "FundTypeMustMatch")]
    [DataRow("compare what-if --carry-over CF=lapse", "FundMustExist")]
    public async Task Refusal_OfAVerb_IsThatOfTheCommand(string words, string rule)
    {
        _begun ??= await BegunAsync();

        var result = await _begun.RunAsync(words + " --format json");

        Assert.AreEqual((1, ""), (result.Status, result.Out), result.Error);
        Assert.AreEqual(rule, JsonNode.Parse(result.Error)!["rule"]!.GetValue<string>());
    }

    /// <summary>Who left the code out reads which one was given.</summary>
    [TestMethod]
    public async Task Document_ThatIsNumbered_IsNamed()
    {
        using var folder = await BegunAsync();
        await folder.DoneAsync("budget allot --from A --to A01 --fund GF --purpose 208 --amount 10.00 --date 2025-01-10");

        var answer = await folder.DoneAsync("budget reserve --unit A01 --fund GF --purpose 208 --amount 1.00 --date 2025-02-01");

        Assert.Contains("2025-0001@A01", answer.Out);
    }

    [TestMethod]
    public void Help_OfEveryVerb_HasBothLanguagesAndAnExample()
    {
        foreach (var command in Below(CommandLine.Root).Where(command => !command.Hidden))
        {
            Assert.Contains(" · ", command.Description!, command.Name);
            if (command.Subcommands.Count == 0)
                Assert.Contains(command.Name, command.Description!.Split('\n', 2)[^1], command.Name);
            foreach (var option in command.Options.Where(option => option.Name is not "--help"))
                Assert.Contains(" · ", option.Description!, $"{command.Name} {option.Name}");
        }
    }

    /// <summary>What changes can be tried first, and what reads can be asked for any pair of date and moment.</summary>
    [TestMethod]
    [DataRow("unit")]
    [DataRow("fund")]
    [DataRow("account")]
    [DataRow("budget")]
    [DataRow("award")]
    [DataRow("donation")]
    [DataRow("year-end")]
    [DataRow("compare")]
    public void Options_OfEveryVerb_AreThoseOfChangesOrOfFigures(string group)
    {
        foreach (var verb in CommandLine.Root.Subcommands.First(each => each.Name == group).Subcommands)
        {
            string[] names = [.. verb.Options.SelectMany(option => option.Aliases.Prepend(option.Name))];
            string[] expected = names.Contains("--dry-run") ? ["--key", "--actor"] : ["--as-of", "--known-at"];
            Assert.IsEmpty(expected.Except(names), verb.Name);
        }
    }

    [TestMethod]
    [DataRow("fundledger year-end ", "carry-over claw-back close preview reconcile reopen")]
    [DataRow("fundledger award ", "accrue ageing clear fund list pay run show")]
    [DataRow("fundledger award run ", "--commit preview")]
    [DataRow("fundledger compare ", "drill what-if")]
    [DataRow("fundledger budget virement ", "--amount --dry-run --from --to --unit")]
    [DataRow("fundledger request ", "attach audit bulletin close decide draft evaluate expire list outcome preview return show submit why withdraw")]
    [DataRow("fundledger fund open --carry-over ", "carry-over lapse permanent two-year")]
    public async Task Suggest_NewVerbs_AreKnown(string line, string expected)
    {
        using var folder = new CliFolder();

        var words = (await folder.DoneAsync("suggest", $"{line.Length}", line)).Out.Split('\n');

        Assert.IsEmpty(expected.Split(' ').Except(words), string.Join(' ', words));
    }

    private static async Task<CliFolder> BegunAsync()
    {
        var folder = new CliFolder();
        await folder.DoneAsync("book create --book T --name 测试");
        foreach (var step in Story.Split('\n').Take(8))
            await folder.DoneAsync(step.Split(" => ")[0]);
        await folder.DoneAsync("budget appropriate --unit A --fund GF --purpose 208 --amount 100.00 --date 2025-01-05");
        return folder;
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(each => Below(each).Prepend(each));

    private static string Filled(string text, Dictionary<string, string> seqs) =>
        seqs.Aggregate(text, (filled, seq) => filled.Replace(seq.Key, seq.Value, StringComparison.Ordinal));

    /// <summary>How many commands the book has carried out: no dry run is among them.</summary>
    private static async Task<int> CommandsAsync(CliFolder folder) =>
        (await folder.DoneAsync("entries --limit 10000 --format json")).Json.AsArray().Select(entry => entry!["key"]!.GetValue<string>()).Distinct().Count();
}
