using System.Text.Json.Nodes;

namespace FundLedger.Server.Tests;

/// <summary>A line, as far as it is somebody's.</summary>
internal sealed record NaiveLine(string Ledger, string Account, string Unit, string Fund);

/// <summary>An entry of the journal, as the plain model reads it.</summary>
internal sealed record NaiveEntry(long Seq, string Kind, string? Document, string Actor, string Key, DateOnly Date, long? ReversalOf, JsonObject Data, IReadOnlyList<NaiveLine> Lines)
{
    public static NaiveEntry Of(Entry entry) => new(entry.Seq, entry.Kind, entry.Document, entry.Actor, entry.Key, entry.Date, entry.ReversalOf,
        JsonNode.Parse(entry.Data)!.AsObject(),
        [.. entry.Lines.Select(line => new NaiveLine(line.Account.Ledger.ToString(), line.Account.Code, line.Account.Unit, line.Account.Fund))]);
}

/// <summary>A role that somebody holds.</summary>
internal sealed record NaiveRole(string Person, string Role, string Unit, DateOnly From, DateOnly? Until);

/// <summary>
/// A book as a reader of its journal with all rights pictures it: who holds what, and whose everything is. It is told entry by
/// entry and asks nothing of the product, so that the product's own idea of a right is never what it is measured by.
/// </summary>
internal sealed class NaiveTown(DateOnly today)
{
    private static readonly string[] Unowned = ["close-year", "reopen-year", "sign-voucher", "claw-back"];

    /// <summary>The ledger's own document of what came back of a payment without one: its code is kept, and nobody's.</summary>
    private const string OfRefunds = "refunds-of-";

    public DateOnly Today => today;

    public Dictionary<string, (string Parent, string Level)> Units { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (string Type, string Owner)> Funds { get; } = new(StringComparer.Ordinal);

    public List<string> Purposes { get; } = [];

    /// <summary>Detail accounts that were opened besides the standard chart.</summary>
    public List<string> Opened { get; } = [];

    public Dictionary<string, string> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts that were offered to a person and are not linked, with who offered them.</summary>
    public Dictionary<string, (string Person, string By)> Offered { get; } = new(StringComparer.Ordinal);

    public List<NaiveRole> Roles { get; } = [];

    public List<(string From, string To, string Role, DateOnly Start, DateOnly End)> Delegations { get; } = [];

    /// <summary>The units of the newest version of each route; null: all.</summary>
    public Dictionary<string, IReadOnlyList<string>?> Routes { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, NaiveDocument> Documents { get; } = new(StringComparer.Ordinal);

    public List<NaiveEntry> Entries { get; } = [];

    public HashSet<long> TakenBack { get; } = [];

    /// <summary>Locked months, with who locked each.</summary>
    public Dictionary<string, string> Locked { get; } = new(StringComparer.Ordinal);

    /// <summary>Who uploaded a content.</summary>
    public Dictionary<string, HashSet<string>> Uploads { get; } = new(StringComparer.Ordinal);

    public string? PersonOf(string account) => Accounts.GetValueOrDefault(account);

    public IEnumerable<string> Above(string unit)
    {
        for (var at = unit; at.Length > 0 && Units.ContainsKey(at); at = Units[at].Parent)
            yield return at;
    }

    public IEnumerable<string> Tops => Units.Where(unit => unit.Value.Parent.Length == 0).Select(unit => unit.Key);

    public bool HoldsExactly(string? person, string unit, params IEnumerable<string> roles) =>
        Roles.Any(held => held.Person == person && held.Unit == unit && roles.Contains(held.Role) && held.From <= today && !(held.Until < today));

    public bool Holds(string? person, string unit, params IEnumerable<string> roles) => Above(unit).Any(at => HoldsExactly(person, at, roles));

    public bool Sees(string? person, string unit) => Holds(person, unit, Roles.Select(role => role.Role).Distinct());

    /// <summary>Who answers for money at a unit: the owner of a charity fund for that fund's, the unit for all other.</summary>
    public string Answerable(string unit, string fund) => Funds.GetValueOrDefault(fund) is { Type: "charity" } charity ? charity.Owner : unit;

    /// <summary>Whether a charity fund gets to a unit: one of its owner's, or for a foundation's, one of whoever it works for.</summary>
    public bool Reaches(string fund, string unit)
    {
        var owner = Funds[fund].Owner;
        var from = Units[owner] is { Level: "foundation", Parent: { Length: > 0 } parent } ? parent : owner;
        return Above(unit).Contains(from);
    }

    /// <summary>Whether somebody may know of a unit: he reads it, or answers for a charity that gets there.</summary>
    public bool Knows(string? person, string unit) => Sees(person, unit)
        || Funds.Any(fund => fund.Value.Type == "charity" && Sees(person, fund.Value.Owner) && Reaches(fund.Key, unit));

    /// <summary>Whether somebody reads a document: one of its units, or he has to do with it.</summary>
    /// <summary>The full code that a name stands for, as far as there is one.</summary>
    public string Called(string name) => Documents.ContainsKey(name) ? name : Documents.Keys.FirstOrDefault(code => code.StartsWith(name + "@", StringComparison.Ordinal)) ?? name;

    public bool Reads(string? person, NaiveDocument document) => document.Concerned(this).Any(unit => Sees(person, unit))
        || document.Maker == person || document.Chains.Any(chain => chain.Contains(person))
        || document.Steps.Any(step => Roles.Any(held => held.Role == step.Role && held.Unit == step.Unit && ActsFor(person, held.Person)));

    /// <summary>Whether somebody acts for another, through however many.</summary>
    public bool ActsFor(string? person, string other)
    {
        var reached = new HashSet<string> { other };
        while (Delegations.Any(each => reached.Contains(each.From) && each.Start <= today && each.End >= today && reached.Add(each.To)))
        {
        }

        return person is not null && reached.Contains(person);
    }

    /// <summary>Takes an entry down.</summary>
    public void Tell(NaiveEntry entry)
    {
        Entries.Add(entry);
        if (entry.ReversalOf is { } back)
            TakenBack.Add(back);
        TellSetup(entry, entry.Data);
        if (entry.Document is not { } code || Unowned.Contains(entry.Kind) || NaiveYearEnd.Is(code) || code.StartsWith(OfRefunds, StringComparison.Ordinal))
            return;
        if (!Documents.TryGetValue(code, out var document))
            Documents.Add(code, document = new NaiveDocument(code, entry));
        document.Tell(entry);
    }

    private void TellSetup(NaiveEntry entry, JsonObject data)
    {
        string Text(string member) => (string?)data[member] ?? "";
        DateOnly? Day(string member) => data[member] is { } day ? DateOnly.Parse((string)day!, System.Globalization.CultureInfo.InvariantCulture) : null;
        switch (entry.Kind)
        {
            case "open-unit":
                Units[Text("unit")] = (Text("parent"), Text("level"));
                break;
            case "open-fund":
                Funds[Text("fund")] = (Text("type"), Text("owner"));
                break;
            case "open-purpose":
                Purposes.Add(Text("purpose"));
                break;
            case "open-account":
                Opened.Add(Text("account"));
                break;
            case "close-account":
                Opened.Remove(Text("account"));
                break;
            case "open-person":
                var offered = data["offered"]?.AsArray().Select(account => (string)account!).ToHashSet() ?? [];
                foreach (var account in data["accounts"]!.AsArray().Select(account => (string)account!))
                {
                    if (offered.Contains(account))
                        Offered[account] = (Text("person"), entry.Actor);
                    else
                        Accounts[account] = Text("person");
                }

                break;
            case "link-account":
                Offered.Remove(Text("account"));
                Accounts[Text("account")] = Text("person");
                break;
            case "assign-role":
                bool Is(NaiveRole role) => role.Person == Text("person") && role.Role == Text("role") && role.Unit == Text("unit");
                var from = Day("from") ?? Roles.LastOrDefault(Is)?.From ?? entry.Date;
                Roles.RemoveAll(role => Is(role) && role.From == from);
                Roles.Add(new NaiveRole(Text("person"), Text("role"), Text("unit"), from, Day("until")));
                break;
            case "delegate":
                Delegations.Add((Text("from"), Text("to"), Text("role"), Day("start")!.Value, Day("end")!.Value));
                break;
            case "publish-route":
                Routes[(string)data["route"]!["code"]!] = data["route"]!["for"]?["units"]?.AsArray().Select(unit => (string)unit!).ToList();
                break;
            case "lock-period":
                Locked[Text("period")] = entry.Actor;
                break;
            case "reopen-period":
                Locked.Remove(Text("period"));
                break;
        }
    }
}
