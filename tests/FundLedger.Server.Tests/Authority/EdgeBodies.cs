using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>
/// Commands that fit how a book stands, so that they can be carried out by whoever may. A kind for which nothing stands ready is
/// led up to: without a request that is submitted, one is submitted.
/// </summary>
internal sealed class EdgeBodies(NaiveTown town, Choices choices, int number)
{
    private const string Purpose = "2080208";

    /// <summary>A payment of a request, and of nothing else.</summary>
    private const string PayRequest = "pay-request";

    /// <summary>A payment of a charity's, to be verified later.</summary>
    private const string PayAdvance = "pay-advance";

    /// <summary>What comes before a kind.</summary>
    private static readonly Dictionary<string, string> Before = new()
    {
        ["commit"] = "reserve",
        ["release"] = "reserve",
        ["verify-advance"] = PayAdvance,
        [PayAdvance] = "commit",
        ["refund"] = "disburse",
        ["return-payment"] = "disburse",
        ["assign-donation"] = "donate",
        ["repay-donation"] = "donate",
        ["extend-donation"] = "donate",
        ["fund-award"] = "accrue-award",
        ["pay-award"] = "accrue-award",
        ["adjust-award"] = "accrue-award",
        ["attach"] = "draft-request",
        ["submit"] = "draft-request",
        ["decide"] = "submit",
        ["return"] = "submit",
        ["withdraw"] = "draft-request",
        ["expire"] = "draft-request",
        ["remind"] = "submit",
        ["comment"] = "draft-request",
        ["report-outcome"] = PayRequest,
        [PayRequest] = "decide",
        ["evaluate-outcome"] = "report-outcome",
        ["close-request"] = "evaluate-outcome",
        ["end-request"] = PayRequest,
        ["flag"] = "reserve",
        ["answer-flag"] = "flag",
        ["close-account"] = "open-account",
        ["link-account"] = "open-person",
        ["reopen-period"] = "lock-period",
        ["reverse"] = "disburse",
        ["correct"] = "disburse",
    };

    private string Unit => choices.Of([.. town.Units.Keys.Where(unit => unit != "M")]);

    /// <summary>Units that have money: streets and communities of the first of each district.</summary>
    private string Rich => choices.Of(["A", "A01", "A0101", "B", "B01", "B0101"]);

    private string Community => choices.Of(["A0101", "B0101", "A0101", "B0101", "A0101", "B0101", "A0101", "A0201"]);

    private string Amount => $"{1 + choices.Below(9)}.00";

    private string Fresh(string prefix) => $"{prefix}{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A command of a kind, or of one that comes before it.</summary>
    public (string Kind, JsonObject Body) Of(string kind)
    {
        while (true)
        {
            if (TextOf(kind) is { } text)
                return (kind is PayRequest or PayAdvance ? "disburse" : kind, JsonNode.Parse(text.Replace('\'', '"'))!.AsObject());
            kind = Before[kind];
        }
    }

    private NaiveDocument? Document(Func<NaiveDocument, bool> which) => choices.OfAny(town.Documents.Values.Where(which).TakeLast(12));

    private NaiveDocument? Request(params string[] statuses) => Document(document => document.IsRequest && statuses.Contains(document.Status));

    private static string? On(NaiveDocument? document, string rest = "") => document is null ? null : $"{{'document':'{document.Code}'{rest}}}";

    private string Quota(string unit, string fund = "GF") => $"'unit':'{unit}','fund':'{fund}','purpose':'{Purpose}','amount':'{Amount}'";

    private string? TextOf(string kind) => Setup(kind) ?? Money(kind) ?? Journal(kind) ?? OfRequest(kind);

    private string? Setup(string kind) => kind switch
    {
        "open-unit" => $"{{'unit':'{Fresh("N")}','name':{{'zh':'新','en':'New'}},'level':'community','parent':'{choices.Of(["A01", "A02", "B01", "M"])}'}}",
        "unit-facts" => $"{{'unit':'{Unit}','year':2025,'population':{1000 + number}}}",
        "open-fund" => $"{{'fund':'{Fresh("X")}','name':{{'zh':'新','en':'New'}},'type':'{choices.Of(["charity", "fiscal", "charity"])}','owner':'{Unit}'}}",
        "open-purpose" => $"{{'purpose':'{Fresh("208")}','name':{{'zh':'新','en':'New'}},'parent':'208'}}",
        "open-account" => $"{{'ledger':'financial','account':'{Fresh("5001")}','name':{{'zh':'新','en':'New'}},'parent':'5001'}}",
        "close-account" => choices.OfAny(town.Opened) is { } account ? $"{{'ledger':'financial','account':'{account}','until':'2025-12-31'}}" : null,
        "lock-period" => $"{{'period':'{2001 + choices.Below(22)}-{1 + choices.Below(12):00}'}}",
        "reopen-period" => choices.OfAny(town.Locked.Keys) is { } period ? $"{{'period':'{period}'}}" : null,
        "set-policy" => $"{{{(choices.Chance(80) ? $"'unit':'{Unit}'," : "")}'virementLimit':'90000.00','auditPercent':{choices.Below(100)}}}",
        "open-person" => choices.Chance(70)
            ? $"{{'person':'{Fresh("n")}','name':{{'zh':'新','en':'New'}},'accounts':['{Fresh("n")}']}}"
            : $"{{'person':'{Person}','name':{{'zh':'某','en':'P'}},'accounts':['{Fresh("second")}']}}",
        "link-account" => choices.OfAny(town.Offered.Keys) is { } offered ? $"{{'person':'{town.Offered[offered].Person}','account':'{offered}'}}" : null,
        "assign-role" => $"{{'person':'{Person}','role':'{choices.Of(EdgeTown.Roles)}','unit':'{Unit}'{(choices.Chance(40) ? ",'until':'2025-06-15'" : "")},'from':'2025-01-01'}}",
        "delegate" => Delegation(),
        "set-calendar" => $"{{'days':[{{'day':'2026-{1 + choices.Below(12):00}-{1 + choices.Below(28):00}','working':false}}]}}",
        "publish-route" => $"{{'route':{RouteText()}}}",
        _ => null,
    };

    private string Person => choices.Chance(70) ? choices.OfAny(town.Accounts.Values.Where(person => person.StartsWith('n'))) ?? "x1" : choices.Of([.. town.Accounts.Values.Distinct()]);

    private string Delegation()
    {
        var people = town.Roles.Select(role => role.Person).Distinct().ToList();
        var from = choices.Of(people);
        return $"{{'from':'{from}','to':'{choices.Of([.. people.Where(person => person != from)])}','role':'approver','start':'2025-06-01','end':'2025-06-20'}}";
    }

    /// <summary>A route of its own for a unit now and then; mostly the city's own once more.</summary>
    private string RouteText() => choices.Below(4) switch
    {
        0 => Route("budget", "'kinds':['budget']", "approver", "street"),
        1 => Route("virement", "'kinds':['virement']", "finance-officer", "street"),
        2 when Unit is var unit => Route($"own-{unit}", $"'kinds':['policy'],'units':['{unit}']", "approver", choices.Of(["community", "street"])),
        _ when choices.Of(["A0102", "A0201"]) is var unit => Route($"local-{unit}", $"'kinds':['budget'],'units':['{unit}']", "approver", "street"),
        _ => throw new ArgumentException("No route.", nameof(number)),
    };

    private static string Route(string code, string scope, string role, string level) =>
        $"{{'code':'{code}','name':{{'zh':'路线','en':'Route'}},'for':{{{scope}}},'outcomeDays':30,'steps':[{{'step':'s','name':{{'zh':'审','en':'S'}},'role':'{role}','level':'{level}','days':2}}]}}";

    private string? Money(string kind) => kind switch
    {
        "appropriate" or "supplement" => $"{{{Quota(choices.Of(["A", "B"]), choices.Of(["GF", "PF"]))}}}",
        "allot" or "recall" => choices.Of(["GF A A01", "GF B B01", "GF A A", "GF A01 A01", "GF A01 A0101", "GF B01 B0101", "PF A A02", "PF A A02", "PF A02 A02"]).Split(' ') is [var fund, var from, var to]
            ? $"{{'from':'{from}','to':'{to}','fund':'{fund}','purpose':'{Purpose}','amount':'{Amount}'}}" : null,
        "virement" => $"{{'unit':'{Rich}','fund':'GF','from':'{Purpose}','to':'2080299','amount':'{Amount}'}}",
        "freeze" or "unfreeze" => $"{{{Quota(Rich)}}}",
        "record-shortage" => $"{{'document':'S{choices.Below(40)}',{Quota(Unit)}}}",
        "reserve" => choices.Chance(70)
            ? $"{{'document':'{Fresh("D")}','unit':'{Rich}','fund':'GF','lines':[{{'purpose':'{Purpose}','amount':'{Amount}'}}]}}"
            : $"{{'document':'{Fresh("D")}','unit':'{choices.Of(["A0101", "B0101", "FND"])}','fund':'CF','lines':[{{'purpose':'HELP','amount':'{Amount}'}}]}}",
        "commit" => On(Document(document => document.Kind == "reserve" && document.Entries.Count == 1)),
        "release" => On(Document(document => document.Kind == "reserve" && document.Entries[^1].Kind is "reserve" or "commit")),
        "disburse" => Payment(),
        PayAdvance => On(Document(document => document is { Kind: "reserve", Fund: "CF" } && document.Entries[^1].Kind == "commit"), ",'amount':'1.00','final':false,'advance':true"),
        PayRequest => On(Request("approved", "partly-paid"), choices.Chance(70) ? ",'amount':'0.40','final':false" : ",'amount':'1.00'"),
        "return-payment" when choices.Chance(50) && Request("partly-paid", "paid") is { } request => $"{{'of':'{request.Code}','amount':'0.40'}}",
        "refund" or "return-payment" => choices.OfAny(Taken(entry => entry.Kind == "disburse" && entry.Document is null)) is { } paid ? $"{{'of':'{paid.Seq}','amount':'1.00'}}" : null,
        "record-payment" => $"{{{Quota(Rich)},'reference':'{Fresh("P")}','source':'f:{number}'}}",
        "accrue-award" => $"{{'award':'{Fresh("W")}',{Quota(choices.Of(["A01", "B01", "A02", "A0101", "B0101"]), "PF")},'period':'2025Q1','headcount':3,'due':'2025-04-30'}}",
        "fund-award" or "pay-award" => Document(document => document.Kind == "accrue-award" && (kind == "pay-award" || document.Home == "A02")) is { } award ? $"{{'award':'{award.Code}','amount':'1.00'}}" : null,
        "adjust-award" => Document(document => document.Kind == "accrue-award") is { } award ? $"{{'award':'{award.Code}','amount':'{Amount}','reason':'核定'}}" : null,
        "verify-advance" => On(Document(document => Advances(document) > document.Entries.Count(entry => entry.Kind == "verify-advance")), ",'amount':'1.00'"),
        "hold-donation" or "hand-over-donation" => $"{{'unit':'{Rich}','amount':'{(kind[2] == 'l' ? "5" : "1")}.00','for':'社区'}}",
        _ => OfDonations(kind),
    };

    private string CharityFund => choices.Of([.. town.Funds.Where(fund => fund.Value.Type == "charity").Select(fund => fund.Key), "CF", "CF"]);

    /// <summary>Money of a charity fund: most donations are bound, every other one of these until a day.</summary>
    private string? OfDonations(string kind) => kind switch
    {
        "donate" => $"{{'fund':'{CharityFund}','amount':'{Amount}'{(choices.Chance(60) ? $",'restriction':{{'purpose':'HELP','unit':'{Unit}'{(choices.Chance(50) ? ",'until':'2025-12-31'" : "")}}}" : "")}}}",
        "assign-donation" => Donation(entry => !IsBound(entry)) is { } free
            ? $"{{'fund':'{free.Data["fund"]}','unit':'{Unit}','purpose':'HELP','amount':'1.00'{(choices.Chance(25) ? ",'back':true" : "")}}}" : null,
        "repay-donation" => Donation(_ => true) is { } given ? $"{{'fund':'{given.Data["fund"]}','donation':{given.Seq},'amount':'1.00','reason':'项目取消'}}" : null,
        "earn-interest" => $"{{{(choices.Chance(30) && Donation(IsBound) is { } bound ? $"'fund':'{bound.Data["fund"]}','donation':{bound.Seq}" : $"'fund':'{CharityFund}'")},'amount':'1.00'}}",
        "pay-bank-fee" => $"{{'fund':'{(choices.Chance(50) ? FundWithInterest : "CF")}','amount':'0.50'}}",
        "extend-donation" => Donation(entry => entry.Data["restriction"]?["until"] is not null) is { } ended
            ? $"{{'fund':'{ended.Data["fund"]}','donation':{ended.Seq},'until':'{new DateOnly(2026, 1, 1).AddDays(number):yyyy-MM-dd}','consent':'捐赠人来函'}}" : null,
        _ => null,
    };

    /// <summary>One that bears a fee by what it has earned: nobody has assigned it, and it bore none before.</summary>
    private string FundWithInterest => choices.OfAny(town.Entries.Where(entry => entry.Kind == "earn-interest" && entry.Data["donation"] is null).Select(entry => (string)entry.Data["fund"]!)
        .Except(town.Entries.Where(entry => entry.Kind is "assign-donation" or "pay-bank-fee").Select(entry => (string)entry.Data["fund"]!))) ?? "CF";

    private NaiveEntry? Donation(Func<NaiveEntry, bool> which) => choices.OfAny(Taken(entry => entry.Kind == "donate" && which(entry)));

    private static bool IsBound(NaiveEntry donation) => donation.Data["restriction"] is not null;

    private static int Advances(NaiveDocument document) => document.Entries.Count(entry => (bool?)entry.Data["advance"] == true);

    /// <summary>Whether last year stands open, by the last that was said of it.</summary>
    private bool IsLastYearOpen => town.Entries.LastOrDefault(entry => entry.Kind is "close-year" or "reopen-year") is not { Kind: "close-year" };

    /// <summary>A payment of what is committed, of a request that is approved, of last year's quota before its year is closed, or of nothing.</summary>
    private string Payment() => choices.Below(5) switch
    {
        0 when Document(document => document.Kind == "reserve" && document.Entries[^1].Kind == "commit") is { } held =>
            On(held, $",'amount':'1.00','final':false{(held.Fund == "CF" ? ",'advance':true" : "")}")!,
        1 or 2 when Request("approved", "partly-paid") is { } request => On(request, $",'amount':'1.00'")!,
        3 when IsLastYearOpen => $"{{{Quota(choices.Of(["A01", "B01"]), "PJ")},'year':2024}}",
        _ => $"{{{Quota(Rich)},'payee':'某某文具店'}}",
    };

    private IEnumerable<NaiveEntry> Taken(Func<NaiveEntry, bool> which) => town.Entries.TakeLast(400)
        .Where(entry => entry.ReversalOf is null && entry.Lines.Count > 0 && !town.TakenBack.Contains(entry.Seq) && which(entry));

    private string? Journal(string kind) => kind switch
    {
        "post" => Rich is var unit ? $"{{'lines':[{Line("financial", "5001", unit, "debit")},{Line("financial", "1602", unit, "credit")}]{(choices.Chance(30) ? $",'document':'{Fresh("V")}'" : "")}}}" : null,
        "sign-voucher" => $"{{'unit':'{Unit}','period':'2025-06','office':'{choices.Of(["checker", "bookkeeper", "cashier", "supervisor"])}'}}",
        "reverse" => Back(entry => entry.Kind is "disburse" or "freeze" or "post" or "hold-donation" or "commit" or "virement" or "refund" or "assign-donation" or "carry-over", ",'reason':'错'"),
        "correct" => Back(entry => entry.Kind is "disburse" or "post" or "record-payment", choices.Chance(60) ? $",'with':{{'kind':'disburse',{Quota(Rich)}}}" : ""),
        "close-year" => $"{{'year':2024{(choices.Chance(60) ? $",'unit':'{choices.Of(["A", "B", "A01", "B01"])}'" : "")}}}",
        "reopen-year" => "{'year':2024}",
        "carry-over" or "claw-back" => $"{{'unit':'{choices.Of(["A01", "B01"])}','fund':'PJ','purpose':'{Purpose}','year':2024,'amount':'{Amount}'}}",
        _ => null,
    };

    private string? Back(Func<NaiveEntry, bool> which, string rest) => choices.OfAny(Taken(which)) is { } entry ? $"{{'entry':{entry.Seq}{rest}}}" : null;

    private static string Line(string ledger, string account, string unit, string side) =>
        $"{{'ledger':'{ledger}','account':'{account}','unit':'{unit}','fund':'GF','purpose':'{Purpose}','{side}':'1.00'}}";

    private string? OfRequest(string kind) => kind switch
    {
        "draft-request" => Draft(),
        "attach" => On(Request("draft", "returned"), $",'name':'{Fresh("f")}.txt','mediaType':'text/plain'"),
        "submit" => Request("draft", "returned") is { } draft ? On(draft, IsOld(draft) ? $",'date':'{draft.Entries[^1].Date:yyyy-MM-dd}'" : "") : null,
        "decide" => On(Document(document => document.IsOn("submitted") && !IsOld(document)), choices.Chance(85) ? ",'vote':'approve'" : ",'vote':'reject','reason':'不符'"),
        "return" => On(Document(document => document.IsOn("submitted") && !IsOld(document)), ",'reason':'缺件'"),
        "withdraw" => On(Document(document => document.Status is "draft" or "submitted" or "returned" or "approved" && !IsOld(document))),
        "expire" => On(Document(document => (document.IsOn("draft") || document.Entries[^1].Kind == "remind") && IsOld(document))),
        "remind" => On(Document(document => document.IsOn("submitted") && IsOld(document) && document.Entries[^1].Kind != "remind")),
        "report-outcome" => On(Request("paid"), ",'summary':'已办'"),
        "evaluate-outcome" => On(Request("reported"), ",'score':4,'summary':'好'"),
        "close-request" => On(Request("evaluated")),
        "end-request" => On(Request("partly-paid"), ",'reason':'余款不再支付'"),
        "comment" => On(Document(document => document.IsRequest), ",'comment':'请补'"),
        "flag" => On(Document(document => document.Status is not ("reported" or "evaluated")), ",'reason':'存疑'"),
        "answer-flag" => Document(document => document.Flags.Count > 0) is { } flagged ? On(flagged, $",'flag':{choices.Of(flagged.Flags)},'text':'已补'") : null,
        _ => null,
    };

    private bool IsOld(NaiveDocument document) => document.Entries[0].Date < town.Today;

    /// <summary>One in three is of last month, and over by now.</summary>
    private string Draft()
    {
        var old = choices.Chance(35) ? ",'date':'2025-05-05','until':'2025-05-20'" : "";
        var head = $"'document':'{Fresh("R")}','unit':'{Community}','title':'申请'{old}";
        return choices.Below(5) switch
        {
            0 => $"{{{head},'request':'charity','fund':'CF','lines':[{{'purpose':'HELP','amount':'{Amount}'}}]}}",
            1 => $"{{{head},'request':'virement','command':{{'kind':'virement','unit':'{Rich}','fund':'GF','from':'{Purpose}','to':'2080299','amount':'1.00'}}}}",
            2 => $"{{{head},'request':'policy','command':{Carried()}}}",
            3 when choices.Chance(50) && choices.OfAny(town.Locked.Keys) is { } period => $"{{{head},'request':'reopen-period','command':{{'kind':'reopen-period','period':'{period}'}}}}",
            _ => $"{{{head},'request':'budget','fund':'GF','lines':[{{'purpose':'{Purpose}','amount':'{Amount}'}}]}}",
        };
    }

    private string Carried() => choices.Below(3) switch
    {
        0 => $"{{'kind':'publish-route','route':{RouteText()}}}",
        1 => "{'kind':'set-policy','virementLimit':'80000.00'}",
        _ => $"{{'kind':'set-policy','unit':'{Community}','virementLimit':'70000.00'}}",
    };
}
