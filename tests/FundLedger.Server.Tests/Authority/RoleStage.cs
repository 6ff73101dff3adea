using System.Globalization;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server.Tests;

/// <summary>A city in which each kind of command can be tried at a street, at another district's, at the district above, and for the whole book.</summary>
internal sealed class RoleStage
{
    /// <summary>For the whole book; what is always of a unit is of the street.</summary>
    public const string Book = "*";

    private const string Lines = "'lines':[{'purpose':'2080208','amount':'5.00'}]";
    private const string Quota = "'fund':'GF','purpose':'2080208','amount':'1.00'";
    private const string Name = "'name':{'zh':'新','en':'New'}";

    private readonly TestServer _server;
    private readonly Dictionary<string, long> _entries = [];
    private readonly Dictionary<string, long> _flags = [];
    private readonly Dictionary<string, long> _donations = [];
    private readonly Dictionary<string, (string Hash, long Size)> _files = [];

    private RoleStage(TestServer server) => (_server, Town) = (server, new NaiveTown(server.Book.Read.Today));

    /// <summary>The city, as its journal tells.</summary>
    public NaiveTown Town { get; }

    public static async Task<RoleStage> SetAsync(TestServer server)
    {
        var stage = new RoleStage(server);
        await stage.DoAsync("finance-officer.M", "close-year", "{'year':2024,'fund':'PJ'}");
        await stage.DoAsync("administrator.M", "open-person", $"{{'person':'other',{Name},'accounts':['other']}}");
        await stage.DoAsync("other", "link-account", "{'person':'other','account':'other'}");
        await stage.DoAsync("administrator.M", "open-person", $"{{'person':'second',{Name},'accounts':['second']}}");
        await stage.DoAsync("second", "link-account", "{'person':'second','account':'second'}");
        await stage.DoAsync("administrator.M", "assign-role", "{'person':'second','role':'administrator','unit':'M','from':'2025-01-01'}");
        await stage.DoAsync("administrator.M", "assign-role", "{'person':'other','role':'finance-officer','unit':'M','from':'2025-01-01'}");
        await stage.DoAsync("other", "lock-period", "{'period':'2023-01'}");
        await stage.DoAsync("administrator.M", "open-account", $"{{'ledger':'financial','account':'500177',{Name},'parent':'5001'}}");
        foreach (var district in new[] { "A", "B" })
            await stage.DoAsync("finance-officer.M", "appropriate", $"{{'unit':'{district}','fund':'GF','purpose':'2080208','amount':'9.00','year':2024,'date':'2024-12-01'}}");
        foreach (var (unit, level) in new[] { ("A", "district"), ("A01", "street"), ("B01", "street") })
        {
            await stage.SetAsync(unit, level);
            await stage.DoAsync("second", "open-person", $"{{'person':'auditor.{unit}',{Name},'accounts':['offered.{unit}']}}");
        }

        foreach (var entry in await server.Book.Read.EntriesAsync(new EntryFilter { Limit = 10_000 }))
            stage.Town.Tell(NaiveEntry.Of(entry));
        return stage;
    }

    public Task<TestAnswer> TryAsync(EdgeCall call) => call.SendAsync(_server, "T", dryRun: true);

    /// <summary>A command on what is a unit's; on a request it is one that the caller wrote, where his role writes any.</summary>
    public JsonObject BodyOf(string kind, string unit, string caller)
    {
        var at = unit == Book ? "A01" : unit;
        var maker = kind is "submit" or "withdraw" or "attach" && caller.Split('.') is [("finance-officer" or "applicant") and var role, var held] && (held == unit || unit == Book) ? $"-{role}.{held}" : "";
        var text = unit == Book && OfBook(kind) is { } all ? all : OfUnit(kind, at, caller);
        return JsonNode.Parse(text.Replace("MAKER", maker, StringComparison.Ordinal).Replace('\'', '"'))!.AsObject();
    }

    private static string? OfBook(string kind) => kind switch
    {
        "open-unit" => $"{{'unit':'NEW',{Name},'level':'municipality'}}",
        "set-policy" => "{'virementLimit':'1.00'}",
        "close-year" => "{'year':2023}",
        "publish-route" => Route("anew", "", "street"),
        _ => null,
    };

    private string OfUnit(string kind, string unit, string caller) => kind switch
    {
        "open-unit" => $"{{'unit':'NEW',{Name},'level':'community','parent':'{unit}'}}",
        "unit-facts" => $"{{'unit':'{unit}','year':2025,'population':10}}",
        "open-fund" => $"{{'fund':'NEW',{Name},'type':'fiscal','owner':'{unit}'}}",
        "open-purpose" => $"{{'purpose':'NEW',{Name}}}",
        "open-account" => $"{{'ledger':'financial','account':'500188',{Name},'parent':'5001'}}",
        "close-account" => "{'ledger':'financial','account':'500177','until':'2025-12-31'}",
        "lock-period" => "{'period':'2022-01'}",
        "reopen-period" => "{'period':'2023-01'}",
        "set-policy" => $"{{'unit':'{unit}','virementLimit':'1.00'}}",
        "set-calendar" => "{'days':[{'day':'2025-10-01','working':false}]}",
        "publish-route" => Route("anew", $"'units':['{unit}']", "street"),
        "open-person" => $"{{'person':'auditor.{unit}',{Name},'accounts':[]}}",
        "link-account" => $"{{'person':'auditor.{unit}','account':'offered.{unit}'}}",
        "assign-role" => $"{{'person':'auditor.FND','role':'cashier','unit':'{unit}'}}",
        "delegate" => $"{{'from':'{(unit == "A01" ? caller : $"auditor.{unit}")}','to':'auditor.FND','start':'2025-07-01','end':'2025-07-02'}}",
        "appropriate" or "supplement" or "freeze" or "record-shortage" => $"{{'unit':'{unit}',{Quota}{(kind == "record-shortage" ? ",'document':'S'" : "")}}}",
        "unfreeze" => $"{{'unit':'{unit}',{Quota}}}",
        "allot" => $"{{'from':'{unit}','to':'{unit}',{Quota}}}",
        "recall" => $"{{'from':'{unit}','to':'{unit}',{Quota}}}",
        "virement" => $"{{'unit':'{unit}','fund':'GF','from':'2080208','to':'2080299','amount':'1.00'}}",
        "reserve" => $"{{'document':'NEW','unit':'{unit}','fund':'GF',{Lines}}}",
        "commit" or "release" => $"{{'document':'D-{unit}'}}",
        "disburse" => $"{{'unit':'{unit}',{Quota}}}",
        "refund" or "return-payment" or "reverse" or "correct" => kind is "refund" or "return-payment" ? $"{{'of':'{Entry(unit)}','amount':'1.00'}}" : $"{{'entry':{Entry(unit)}{(kind == "reverse" ? ",'reason':'错'" : "")}}}",
        "record-payment" => $"{{'unit':'{unit}',{Quota},'reference':'P','source':'f:1'}}",
        "accrue-award" => $"{{'award':'NEW','unit':'{unit}','fund':'PF','purpose':'2080208','period':'2025Q1','headcount':1,'amount':'1.00','due':'2025-04-30'}}",
        "pay-award" => $"{{'award':'W-{unit}','amount':'1.00'}}",
        "adjust-award" => $"{{'award':'W-{unit}','amount':'8.00','reason':'核减'}}",
        "fund-award" => $"{{'award':'U-{unit}','amount':'1.00'}}",
        "donate" => $"{{'fund':'C{unit}','amount':'1.00'}}",
        "assign-donation" => $"{{'fund':'C{unit}','unit':'{unit}','purpose':'HELP','amount':'1.00'}}",
        "repay-donation" => $"{{'fund':'C{unit}','donation':{Donation(unit)},'amount':'1.00','reason':'项目取消'}}",
        "extend-donation" => $"{{'fund':'C{unit}','donation':{Donation(unit)},'until':'2026-06-30','consent':'捐赠人来函'}}",
        "earn-interest" or "pay-bank-fee" => $"{{'fund':'C{unit}','amount':'1.00'}}",
        "verify-advance" => $"{{'document':'G-{unit}','amount':'1.00'}}",
        "hold-donation" or "hand-over-donation" => $"{{'unit':'{unit}','amount':'1.00','for':'社区'}}",
        "post" => $"{{'lines':[{{'ledger':'financial','account':'5001','unit':'{unit}','fund':'GF','purpose':'2080208','debit':'1.00'}},{{'ledger':'financial','account':'1602','unit':'{unit}','fund':'GF','purpose':'2080208','credit':'1.00'}}]}}",
        "sign-voucher" => $"{{'unit':'{unit}','period':'2025-06','office':'checker'}}",
        "close-year" => $"{{'year':2023,'unit':'{unit}'}}",
        "reopen-year" => "{'year':2024}",
        "carry-over" => $"{{'unit':'{unit}','fund':'GF','purpose':'2080208','year':2024,'amount':'1.00'}}",
        "claw-back" => $"{{'unit':'{unit}','fund':'PJ','purpose':'2080208','year':2024,'amount':'1.00'}}",
        "draft-request" => $"{{'document':'NEW','request':'budget','unit':'{unit}','fund':'GF','title':'申请',{Lines}}}",
        _ => OfRequest(kind, unit),
    };

    private string OfRequest(string kind, string unit) => kind switch
    {
        "attach" => $"{{'document':'R-draft-{unit}MAKER','name':'b.txt','mediaType':'text/plain','size':{_files[unit].Size},'sha256':'{_files[unit].Hash}'}}",
        "submit" or "withdraw" => $"{{'document':'R-draft-{unit}MAKER'}}",
        "decide" => $"{{'document':'R-submitted-{unit}','vote':'approve'}}",
        "return" => $"{{'document':'R-submitted-{unit}','reason':'缺件'}}",
        "remind" => $"{{'document':'R-late-{unit}'}}",
        "expire" => $"{{'document':'R-late-{unit}'}}",
        "report-outcome" => $"{{'document':'R-paid-{unit}','summary':'已办'}}",
        "evaluate-outcome" => $"{{'document':'R-reported-{unit}','score':4,'summary':'好'}}",
        "end-request" => $"{{'document':'R-part-{unit}','reason':'余款不再支付'}}",
        "close-request" => $"{{'document':'R-evaluated-{unit}'}}",
        "comment" => $"{{'document':'R-paid-{unit}','comment':'请补'}}",
        "flag" => $"{{'document':'R-paid-{unit}','reason':'存疑'}}",
        "answer-flag" => $"{{'document':'R-reported-{unit}','flag':{_flags[unit].ToString(CultureInfo.InvariantCulture)},'text':'已补'}}",
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    private string Entry(string unit) => _entries[unit].ToString(CultureInfo.InvariantCulture);

    private string Donation(string unit) => _donations[unit].ToString(CultureInfo.InvariantCulture);

    private static string Route(string code, string units, string level) =>
        $"{{'route':{{'code':'{code}','name':{{'zh':'路线','en':'Route'}},'for':{{'kinds':['budget']{(units.Length > 0 ? "," : "")}{units}}},'outcomeDays':30,'steps':[{{'step':'s','name':{{'zh':'审','en':'S'}},'role':'approver','level':'{level}','days':2}}]}}}}";

    /// <summary>What is a unit's own: documents, an award, a charity fund, and a request at each place of its way.</summary>
    private async Task SetAsync(string unit, string level)
    {
        var officer = $"finance-officer.{unit}";
        await DoAsync("administrator.M", "publish-route", Route($"t-{unit}", $"'units':['{unit}']", level));
        await DoAsync("administrator.M", "open-fund", $"{{'fund':'C{unit}',{Name},'type':'charity','owner':'{unit}'}}");
        await DoAsync(officer, "donate", $"{{'fund':'C{unit}','amount':'100.00'}}");
        _donations[unit] = await DoAsync(officer, "donate", $"{{'fund':'C{unit}','amount':'10.00','restriction':{{'until':'2025-12-31'}}}}");
        foreach (var way in unit == "A" ? new[] { "A A" } : [$"{unit[..1]} {unit}", $"{unit} {unit}"])
            await DoAsync("finance-officer.M", "allot", $"{{'from':'{way.Split(' ')[0]}','to':'{way.Split(' ')[1]}',{Quota},'year':2024,'date':'2024-12-01'}}");
        await DoAsync(officer, "reserve", $"{{'document':'G-{unit}','unit':'{unit}','fund':'C{unit}','lines':[{{'amount':'5.00'}}]}}");
        await DoAsync($"approver.{unit}", "commit", $"{{'document':'G-{unit}'}}");
        await DoAsync(officer, "disburse", $"{{'document':'G-{unit}','amount':'5.00','advance':true}}");
        await DoAsync(officer, "reserve", $"{{'document':'D-{unit}','unit':'{unit}','fund':'GF',{Lines}}}");
        await DoAsync(officer, "freeze", $"{{'unit':'{unit}','fund':'GF','purpose':'2080208','amount':'9.00'}}");
        await DoAsync(officer, "hold-donation", $"{{'unit':'{unit}','amount':'9.00','for':'社区'}}");
        await DoAsync(officer, "accrue-award", $"{{'award':'W-{unit}','unit':'{unit}','fund':'PF','purpose':'2080208','period':'2025Q1','headcount':1,'amount':'9.00','due':'2025-04-30'}}");
        await DoAsync(officer, "accrue-award", $"{{'award':'U-{unit}','unit':'{unit}','fund':'PF','purpose':'2080208','period':'2025Q2','headcount':1,'amount':'3000000.00','due':'2025-06-30'}}");
        await DoAsync(officer, "allot", $"{{'from':'{unit}','to':'{unit}','fund':'PF','purpose':'2080208','amount':'100.00'}}");
        _entries[unit] = await DoAsync(officer, "disburse", $"{{'unit':'{unit}',{Quota}}}");
        foreach (var until in new[] { "draft", "submitted", "approved", "paid", "reported", "evaluated" })
            await BringAsync($"R-{until}-{unit}", unit, until);
        await BringAsync($"R-part-{unit}", unit, "approved");
        await DoAsync($"cashier.{unit}", "disburse", $"{{'document':'R-part-{unit}','amount':'1.00','final':false}}");
        foreach (var role in new[] { "finance-officer", "applicant" })
            await DoAsync($"{role}.{unit}", "draft-request", $"{{'document':'R-draft-{unit}-{role}.{unit}','request':'budget','unit':'{unit}','fund':'GF','title':'申请',{Lines}}}");
        foreach (var role in unit == "A01" ? new[] { "finance-officer", "applicant" } : [])
            await DoAsync($"{role}.M", "draft-request", $"{{'document':'R-draft-{unit}-{role}.M','request':'budget','unit':'{unit}','fund':'GF','title':'申请',{Lines}}}");
        await DoAsync($"applicant.{unit}", "draft-request", $"{{'document':'R-late-{unit}','request':'budget','unit':'{unit}','fund':'GF','title':'申请',{Lines},'date':'2025-05-05','until':'2025-05-20'}}");
        await DoAsync($"applicant.{unit}", "submit", $"{{'document':'R-late-{unit}','date':'2025-05-05'}}");
        await DoAsync($"applicant.{unit}", "attach", $"{{'document':'R-draft-{unit}','name':'a.txt'}}");
    }

    private async Task BringAsync(string document, string unit, string until)
    {
        string Of(string rest = "") => $"{{'document':'{document}'{rest}}}";
        (string Caller, string Kind, string Body, string Then)[] way =
        [
            ("applicant", "draft-request", Of($",'request':'budget','unit':'{unit}','fund':'GF','title':'申请',{Lines}"), "draft"), ("applicant", "submit", Of(), "submitted"),
            ("approver", "decide", Of(",'vote':'approve'"), "approved"), ("cashier", "disburse", Of(",'amount':'5.00'"), "paid"),
            ("applicant", "report-outcome", Of(",'summary':'已办'"), "reported"), ("auditor", "evaluate-outcome", Of(",'score':4,'summary':'好'"), "evaluated"),
        ];
        foreach (var (caller, kind, body, then) in way)
        {
            await DoAsync($"{caller}.{unit}", kind, body);
            if (then == until)
                break;
        }

        if (until == "reported")
            _flags[unit] = await DoAsync($"supervisor.{(unit == "A" ? "M" : unit[..1])}", "flag", Of(",'reason':'存疑'"));
    }

    /// <summary>Something is done on the stage.</summary>
    /// <returns>The entry that it made.</returns>
    private async Task<long> DoAsync(string caller, string kind, string body)
    {
        var call = new EdgeCall(kind, JsonNode.Parse(body.Replace('\'', '"'))!.AsObject(), caller, _server.NewKey());
        var answer = (await call.SendAsync(_server, "T", dryRun: false)).Expect(201);
        if (kind == "attach")
            _files[caller.Split('.')[1]] = (Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(call.Content))), System.Text.Encoding.UTF8.GetByteCount(call.Content));
        return (long)answer.Json["posted"]![0]!["seq"]!;
    }
}
