using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>Makes calls out of choices: half of them fit and come from who may, the others mix up who calls and what they name.</summary>
internal sealed class EdgeCaller(NaiveTown town)
{
    /// <summary>Those without which little else can happen come more often.</summary>
    private static readonly string[] Often =
        ["draft-request", "draft-request", "submit", "submit", "return", "return", "return", "decide", "decide", "decide", "disburse", "disburse", "reserve", "commit", "report-outcome", "evaluate-outcome", "close-request", "remind", "accrue-award", "allot", "assign-role", "post", "verify-advance", "end-request", "end-request"];

    private static readonly string[] Kinds = [.. CommandJson.AllKinds.Except(["open-book"]), .. Often];

    private readonly List<(string Account, string Key)> _keys = [];
    private readonly Dictionary<string, int> _sizes = [];
    private readonly List<EdgeCall> _done = [];

    public IReadOnlyList<(string Account, string Key)> Keys => _keys;

    public void Used(EdgeCall call)
    {
        _keys.Add((call.Caller, call.Key));
        _done.Add(call);
        if (_done.Count > 40)
            _done.RemoveAt(0);
    }

    public bool Owns(EdgeCall call) => _keys.Contains((call.Caller, call.Key));

    /// <summary>A content that somebody sent: whoever did may attach it.</summary>
    public void Uploaded(EdgeCall call)
    {
        var content = Encoding.UTF8.GetBytes(call.Content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        _sizes[hash] = content.Length;
        if (!town.Uploads.TryGetValue(hash, out var by))
            town.Uploads.Add(hash, by = []);
        by.Add(town.PersonOf(call.Caller) ?? "");
    }

    public EdgeCall Next(Choices choices, int number)
    {
        if (choices.Chance(3) && _done.Count > 0)
            return choices.Of(_done) with { Caller = choices.Of(All) };
        var (kind, body) = new EdgeBodies(town, choices, number).Of(Kinds[number % 3 == 0 ? choices.Below(Kinds.Length) : number % (Kinds.Length - Often.Length)]);
        var (fits, mayElse) = (choices.Chance(55), choices.Chance(65));
        var account = fits || mayElse ? WhoMay(kind, body, choices) : choices.Of(All);
        if (!fits)
            Mix(kind, body, account, choices);
        var call = new EdgeCall(kind, body, account, $"k{number.ToString(CultureInfo.InvariantCulture)}") { IsBatch = choices.Chance(12) };
        if (kind == "attach" && (call.IsBatch || choices.Chance(30)))
            call = ByHash(call with { IsBatch = true }, choices);
        if (fits)
            return call;
        return call with
        {
            IfMatch = choices.Chance(12) ? $"\"{choices.Below(town.Entries.Count)}\"" : null,
            HasCode = !choices.Chance(10),
            Key = choices.Chance(6) && _keys.Count > 0 ? choices.Of(_keys).Key : call.Key,
        };
    }

    private IReadOnlyList<string> All => [.. town.Accounts.Keys.Concat(town.Offered.Keys.TakeLast(3)).Order(StringComparer.Ordinal)];

    /// <summary>By what it is known by alone: without a content of one's own.</summary>
    private EdgeCall ByHash(EdgeCall call, Choices choices)
    {
        if (choices.OfAny(_sizes.Keys) is not { } hash)
            return call with { IsBatch = false };
        var body = call.Body.DeepClone().AsObject();
        (body["sha256"], body["size"]) = (hash, _sizes[hash]);
        return call with { Body = body };
    }

    private string WhoMay(string kind, JsonObject body, Choices choices)
    {
        var act = ActOf(kind, body);
        return choices.OfAny(All.Where(account => May(act, account))) ?? choices.Of(All);
    }

    /// <summary>Whether an account may do a thing, as the plain model has it.</summary>
    public bool May(NaiveAct act, string account) =>
        NaiveRights.Lacks(town, town.PersonOf(account), act with { Actor = account }).Count == 0 && IsFree(act.Kind, act.Data, account);

    /// <summary>What nobody does twice, or to himself.</summary>
    private bool IsFree(string kind, JsonObject body, string account) => kind switch
    {
        "reopen-period" => town.Locked[(string)body["period"]!] != account,
        "flag" => town.Documents[town.Called((string)body["document"]!)].Concerned(town).SelectMany(town.Above).Any(unit => town.HoldsExactly(town.PersonOf(account), unit, "supervisor")),
        "answer-flag" => town.Entries.First(entry => entry.Seq == (long)body["flag"]!).Actor != account,
        "evaluate-outcome" => town.Documents[town.Called((string)body["document"]!)].Maker != town.PersonOf(account),
        _ => true,
    };

    /// <summary>A command as it would be an act: where it does not say what it posts, it posts where its document is.</summary>
    public NaiveAct ActOf(string kind, JsonObject body)
    {
        var code = (string?)(body["document"] ?? body["award"] ?? body["of"]) is { } name ? town.Called(name) : null;
        var document = code is null ? null : town.Documents.GetValueOrDefault(code);
        IEnumerable<NaiveLine> lines = (body["unit"], body["fund"]) switch
        {
            ({ } unit, var fund) => [new NaiveLine("", "", (string)unit!, (string?)fund ?? "")],
            (null, { } fund) when town.Funds.GetValueOrDefault((string)fund!) is { Type: "charity" } of =>
                [new NaiveLine("", "", of.Owner, (string)fund!), .. Bound(body).Select(unit => new NaiveLine("", "", unit, (string)fund!))],
            _ when document is not null => document.Places.Select(place => new NaiveLine("", "", place.Unit, place.Fund)),
            _ when kind is "refund" or "return-payment" => town.Entries.FirstOrDefault(entry => entry.Seq.ToString(CultureInfo.InvariantCulture) == code)?.Lines ?? [],
            _ => [],
        };
        return new NaiveAct(kind, code, body, kind == "post" ? [] : [.. lines]);
    }

    /// <summary>The units that a donation is for: the one that a command records, or the one that it names.</summary>
    private IEnumerable<string> Bound(JsonObject body)
    {
        var donation = (long?)body["donation"] is { } seq ? town.Entries.FirstOrDefault(entry => entry.Seq == seq)?.Data : body;
        return donation?["restriction"]?["unit"] is { } unit ? [(string)unit!] : [];
    }

    /// <summary>Names of the whole book in place of those that fit, and now and then of nothing; and what by hand or by any name goes too far.</summary>
    private void Mix(string kind, JsonObject body, string account, Choices choices)
    {
        foreach (var (sort, name) in EdgeNames.In(kind, body).ToList())
        {
            if (choices.Chance(45) && Any(sort, account, choices) is { } other)
                Put(body, EdgeNames.Replace(kind, body, name, other));
        }

        switch (kind)
        {
            case "post":
                MixVoucher(body, choices);
                break;
            case "assign-role" when choices.Chance(15):
                body["role"] = "treasurer";
                break;
            case "publish-route" when choices.Chance(40):
                body["route"]!["code"] = choices.Of([.. town.Routes.Keys]);
                break;
        }
    }

    private static void Put(JsonObject body, JsonObject other)
    {
        body.Clear();
        foreach (var (member, value) in other)
            body[member] = value?.DeepClone();
    }

    private void MixVoucher(JsonObject body, Choices choices)
    {
        var lines = body["lines"]!.AsArray();
        switch (choices.Below(4))
        {
            case 0:
                Relabel(lines, "control", [choices.Of(["9101", "9103", "9104", "9120", "9601", "9701"]), "9203"], "GF", 2025);
                break;
            case 1:
                Relabel(lines, "charity", ["1002", "410102"], choices.Of([.. town.Funds.Where(fund => fund.Value.Type == "charity").Select(fund => fund.Key)]), 0);
                break;
        }

        if (choices.Chance(40) && choices.OfAny(town.Documents.Keys) is { } document)
            body["document"] = document;
    }

    private static void Relabel(JsonArray lines, string ledger, string[] accounts, string fund, int year)
    {
        foreach (var (line, account) in lines.Zip(accounts))
            (line!["ledger"], line["account"], line["fund"], line["year"]) = (ledger, account, fund, year);
        if (ledger == "charity")
            lines.ToList().ForEach(line => line!.AsObject().Remove("purpose"));
    }

    private string? Any(EdgeName sort, string account, Choices choices) => (sort, choices.Chance(8)) switch
    {
        (EdgeName.Unit, true) => "Z0101",
        (EdgeName.Document, true) => "Q1",
        (EdgeName.Entry, true) => "7000001",
        (EdgeName.Unit, _) when choices.Chance(40) => choices.OfAny(town.Units.Keys.Where(unit => town.Sees(town.PersonOf(account), unit))),
        (EdgeName.Unit, _) => choices.Of([.. town.Units.Keys]),
        (EdgeName.Document, _) => choices.OfAny(town.Documents.Keys),
        (EdgeName.Entry, _) => choices.Of(town.Entries).Seq.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
