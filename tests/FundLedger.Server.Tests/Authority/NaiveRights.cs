using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>Something that is done, or would be.</summary>
/// <param name="Kind">The kind of command.</param>
/// <param name="Document">The document that it is of; null: none.</param>
/// <param name="Data">The command.</param>
/// <param name="Lines">What is posted.</param>
internal sealed record NaiveAct(string Kind, string? Document, JsonObject Data, IReadOnlyList<NaiveLine> Lines)
{
    /// <summary>The account that acts; null: not said.</summary>
    public string? Actor { get; init; }

    public static NaiveAct Of(NaiveEntry entry) => new(entry.Kind, entry.Document, entry.Data, entry.Lines) { Actor = entry.Actor };

    public string Text(string member) => (string?)Data[member] ?? "";
}

/// <summary>Who may do what, in plain words: the contract that the product is held against.</summary>
internal static class NaiveRights
{
    private const string F = "finance-officer";
    private const string C = "cashier";
    private const string P = "approver";
    private const string L = "applicant";
    private const string X = "administrator";

    public static readonly string[] Known = [F, C, P, L, X, "committee", "secretary", "auditor", "supervisor", "accounts-clerk", "deputy-director", "director"];

    private static readonly string[] Closers = [P, "committee", "secretary", F];
    private static readonly string[] Judges = [P, "committee", "secretary", "auditor", "supervisor"];
    private static readonly string[] Signers = [F, C, P, "secretary", "accounts-clerk", "deputy-director", "director"];

    /// <summary>What somebody lacks for an act: nothing where it is his to do.</summary>
    public static IReadOnlyList<string> Lacks(NaiveTown town, string? person, NaiveAct act)
    {
        if (act.Kind == "link-account")
            return [.. Link(town, person, act)];
        if (person is null)
            return ["a person"];
        return [.. OfDocument(town, person, act), .. OfKind(town, person, act)];
    }

    /// <summary>Nobody writes on a document of others.</summary>
    private static IEnumerable<string> OfDocument(NaiveTown town, string person, NaiveAct act)
    {
        if (act.Document is { } code && town.Documents.TryGetValue(code, out var document) && !town.Reads(person, document))
            yield return $"document of {document.Home}";
    }

    private static IEnumerable<string> OfKind(NaiveTown town, string person, NaiveAct act)
    {
        var unit = act.Text("unit");
        return act.Kind switch
        {
            "appropriate" or "supplement" => At(town, person, act.Lines.Select(line => line.Unit).Append(unit).Distinct().Select(each => Giving(town, each)), F),
            "allot" or "recall" => At(town, person, [act.Text("from"), act.Text("to")], F).Concat(Lines(town, person, act, F)),
            "virement" or "freeze" or "unfreeze" or "record-shortage" or "accrue-award" or "hold-donation" or "hand-over-donation" =>
                At(town, person, [unit], F).Concat(Lines(town, person, act, F)),
            "record-payment" => At(town, person, [unit], F).Concat(Lines(town, person, act, F))
                .Concat((bool?)act.Data["withinQuota"] == true ? [] : At(town, person, [Giving(town, unit)], F)),
            "fund-award" or "adjust-award" or "donate" or "verify-advance" => Lines(town, person, act, F),
            "assign-donation" or "repay-donation" or "earn-interest" or "pay-bank-fee" or "extend-donation" =>
                At(town, person, FundsOf(town, act).Select(fund => town.Funds[fund].Owner), F).Concat(Lines(town, person, act, F)),
            "carry-over" when NaiveYearEnd.IsOfUse(act.Document) => [],
            "carry-over" => At(town, person, [unit], F).Concat(Lines(town, person, act, F)),
            "disburse" or "refund" or "return-payment" or "pay-award" => Lines(town, person, act, F, C),
            "reserve" => At(town, person, [unit], L, F),
            "commit" => OfDocumentAt(town, person, act, P),
            "release" or "expire" or "close-request" => OfDocumentAt(town, person, act, Closers),
            "end-request" => OfDocumentAt(town, person, act, F, C),
            "evaluate-outcome" => OfDocumentAt(town, person, act, Judges),
            "report-outcome" => At(town, person, Request(town, act) is { } request ? [request.Asks] : [], L, F),
            "remind" or "comment" or "flag" or "answer-flag" => [],
            "post" => Voucher(town, person, act),
            "reverse" or "correct" => TakingBack(town, person, act),
            "sign-voucher" => At(town, person, [unit], Signers),
            "claw-back" => At(town, person, [OneAbove(town, unit)], F),
            "close-year" => (unit.Length > 0 ? At(town, person, [unit], F) : OfBook(town, person, F)).Concat(Lines(town, person, act, F)),
            "reopen-year" or "lock-period" or "reopen-period" => OfBook(town, person, F),
            "open-purpose" or "open-account" or "close-account" or "set-calendar" => OfBook(town, person, X),
            "open-unit" => act.Text("parent") is { Length: > 0 } parent ? At(town, person, [parent], X) : OfBook(town, person, X),
            "unit-facts" => At(town, person, [unit], X, F),
            "open-fund" => At(town, person, [act.Text("owner")], X),
            "set-policy" => Scope(town, person, unit.Length > 0 ? [unit] : null, X, F),
            "publish-route" => Route(town, person, act),
            "open-person" => OpenPerson(town, person, act),
            "assign-role" => At(town, person, [unit], X).Concat(act.Text("person") == person ? ["a role for another"] : [])
                .Concat(Known.Contains(act.Text("role")) ? [] : ["a role that is known"]),
            "delegate" => act.Text("from") == person ? [] : ["authority of one's own"],
            "draft-request" => At(town, person, [unit], L, F).Concat(Made(town, person, act)),
            "submit" or "withdraw" => Made(town, person, act),
            "attach" => Made(town, person, act),
            "decide" or "return" => Step(town, person, act),
            _ => throw new ArgumentException(act.Kind, nameof(act)),
        };
    }

    /// <summary>The funds whose money it is: the one that is named, and that of the donation that is named.</summary>
    private static IEnumerable<string> FundsOf(NaiveTown town, NaiveAct act)
    {
        var donation = (long?)act.Data["donation"];
        return town.Entries.Where(entry => entry.Seq == donation).Select(entry => (string?)entry.Data["fund"] ?? "")
            .Append(act.Text("fund")).Where(town.Funds.ContainsKey).Distinct();
    }

    private static IEnumerable<string> At(NaiveTown town, string person, IEnumerable<string> units, params string[] roles) =>
        units.Where(unit => !town.Holds(person, unit, roles)).Select(unit => $"{string.Join('|', roles)} at {unit}");

    private static IEnumerable<string> OfBook(NaiveTown town, string person, params string[] roles) => At(town, person, town.Tops, roles);

    /// <summary>Every line: whoever answers for its money, and where a charity does not get to, the unit too.</summary>
    private static IEnumerable<string> Lines(NaiveTown town, string person, NaiveAct act, params string[] roles) => At(town, person,
        act.Lines.SelectMany(line => town.Funds.GetValueOrDefault(line.Fund) is { Type: "charity" } && !town.Reaches(line.Fund, line.Unit)
            ? [town.Answerable(line.Unit, line.Fund), line.Unit]
            : new[] { town.Answerable(line.Unit, line.Fund) }).Distinct(), roles);

    /// <summary>A budget is given from the district up.</summary>
    private static string Giving(NaiveTown town, string unit) =>
        town.Above(unit).FirstOrDefault(each => town.Units[each].Level is "district" or "municipality" or "foundation") ?? unit;

    private static string OneAbove(NaiveTown town, string unit) => town.Units.GetValueOrDefault(unit).Parent is { Length: > 0 } parent ? parent : unit;

    private static IEnumerable<string> Voucher(NaiveTown town, string person, NaiveAct act)
    {
        var lines = act.Lines.Count > 0 ? act : act with
        {
            Lines = [.. (act.Data["lines"] as JsonArray ?? []).Select(line => new NaiveLine((string?)line!["ledger"] ?? "", "", (string?)line["unit"] ?? "", (string?)line["fund"] ?? ""))],
        };
        return Lines(town, person, lines, F).Concat(lines.Lines.Any(line => line.Ledger.Equals("control", StringComparison.OrdinalIgnoreCase)) ? ["no control ledger by hand"] : []);
    }

    private static IEnumerable<string> TakingBack(NaiveTown town, string person, NaiveAct act)
    {
        var back = town.Entries.FirstOrDefault(entry => entry.Seq == (long?)act.Data["entry"]);
        return back is null ? [] : Lines(town, person, act with { Lines = back.Lines }, F)
            .Concat(Lacks(town, person, NaiveAct.Of(back)).Select(lack => $"{lack} for taking back {back.Kind}"));
    }

    private static IEnumerable<string> OfDocumentAt(NaiveTown town, string person, NaiveAct act, params string[] roles) =>
        town.Documents.TryGetValue(act.Document ?? "", out var document) ? At(town, person, document.Answerable(town), roles).Concat(Lines(town, person, act, roles)) : [];

    private static NaiveDocument? Request(NaiveTown town, NaiveAct act) =>
        town.Documents.GetValueOrDefault(act.Document ?? "") is { IsRequest: true } request ? request : null;

    private static IEnumerable<string> Made(NaiveTown town, string person, NaiveAct act) =>
        town.Documents.TryGetValue(act.Document ?? "", out var document) && document.Maker != person ? ["having written it"] : [];

    /// <summary>A rule for units is made above each of them; one for all, or in place of one for all, for the whole book.</summary>
    private static IEnumerable<string> Scope(NaiveTown town, string person, IEnumerable<string>? units, params string[] roles) => units is null
        ? OfBook(town, person, roles)
        : units.SelectMany(unit => town.Units.GetValueOrDefault(unit).Parent is { Length: > 0 } parent ? At(town, person, [parent], roles) : OfBook(town, person, roles));

    private static IEnumerable<string> Route(NaiveTown town, string person, NaiveAct act)
    {
        var route = act.Data["route"]!;
        var lacks = Scope(town, person, route["for"]?["units"]?.AsArray().Select(unit => (string)unit!), X);
        return town.Routes.TryGetValue((string?)route["code"] ?? "", out var before) ? lacks.Concat(Scope(town, person, before, X)).Distinct() : lacks;
    }

    /// <summary>An account that was offered is linked by itself, or by another administrator than who offered it.</summary>
    private static IEnumerable<string> Link(NaiveTown town, string? person, NaiveAct act)
    {
        var (account, other) = (act.Text("account"), act.Text("person"));
        if (!town.Offered.TryGetValue(account, out var offer) || offer.Person != other)
            return ["an account that was offered"];
        if (act.Actor == account)
            return [];
        if (person is null || act.Actor == offer.By || town.PersonOf(offer.By) == person)
            return ["another administrator"];
        var units = town.Roles.Where(role => role.Person == other).Select(role => role.Unit).Distinct().ToList();
        return units.Count > 0 || town.Units.Keys.Any(unit => town.HoldsExactly(person, unit, X)) ? At(town, person, units, X) : [$"{X} somewhere"];
    }

    private static IEnumerable<string> OpenPerson(NaiveTown town, string person, NaiveAct act)
    {
        var other = act.Text("person");
        var units = town.Roles.Where(role => role.Person == other).Select(role => role.Unit).Distinct().ToList();
        if (units.Count == 0 && !town.Units.Keys.Any(unit => town.HoldsExactly(person, unit, X)))
            yield return $"{X} somewhere";
        foreach (var lack in At(town, person, units, X))
            yield return lack;
        foreach (var account in act.Data["accounts"]!.AsArray())
        {
            if (town.PersonOf((string)account!) is { } whose && whose != other)
                yield return $"an account that is nobody else's";
        }
    }

    /// <summary>A step is its role's at its unit, by one's own right or that of who lets one act; never the maker's.</summary>
    private static IEnumerable<string> Step(NaiveTown town, string person, NaiveAct act)
    {
        if (Request(town, act) is not { } request || request.Current >= request.Steps.Count)
            yield break;
        var (role, unit) = request.Steps[request.Current];
        var chain = act.Data["chain"]?.AsArray().Select(each => (string)each!).ToList() ?? [person];
        if (chain.Count == 0 || chain[^1] != person || !town.HoldsExactly(chain[0], unit, role))
            yield return $"the step of {role} at {unit}";
        if (chain.Contains(request.Maker!))
            yield return "another than who wrote it";
        for (var i = 1; i < chain.Count; i++)
        {
            if (!town.Delegations.Any(each => each.From == chain[i - 1] && each.To == chain[i]))
                yield return $"authority of {chain[i - 1]}";
        }
    }
}
