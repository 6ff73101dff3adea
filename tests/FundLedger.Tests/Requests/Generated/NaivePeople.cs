using System.Globalization;
using System.Text.Json.Nodes;

namespace FundLedger.Tests.Requests.Generated;

/// <summary>Accounts, roles and delegations as the entries tell them.</summary>
internal sealed class NaivePeople
{
    private readonly Dictionary<string, string> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Person, string Role, string Unit, DateOnly From), DateOnly> _roles = [];
    private readonly Dictionary<(string From, string To, string Role, DateOnly Start), DateOnly> _delegations = [];

    public string PersonOf(string account) => _accounts[account];

    public void Add(Entry entry, JsonObject data)
    {
        switch (entry.Kind)
        {
            case "open-person":
                foreach (var account in data["accounts"]!.AsArray())
                    _accounts[(string)account!] = (string)data["person"]!;
                break;
            case "assign-role":
                var (person, role, unit) = ((string)data["person"]!, (string)data["role"]!, (string)data["unit"]!);
                var from = Day(data["from"]) ?? _roles.Keys.LastOrDefault(held => held.Person == person && held.Role == role && held.Unit == unit).From;
                _roles.Remove((person, role, unit, from));
                _roles.Add((person, role, unit, from == default ? entry.Date : from), Day(data["until"]) ?? DateOnly.MaxValue);
                break;
            case "delegate":
                _delegations[((string)data["from"]!, (string)data["to"]!, (string?)data["role"] ?? "", Day(data["start"])!.Value)] = Day(data["end"])!.Value;
                break;
        }
    }

    /// <summary>Whether a chain begins with a holder (or a member) and each in it was trusted by the one before, on the day.</summary>
    public bool Leads(IReadOnlyList<string> chain, string role, IReadOnlyList<string>? members, string unit, bool alone, DateOnly date) =>
        (members is not null && !alone
            ? members.Contains(chain[0])
            : _roles.Any(held => held.Key.Person == chain[0] && held.Key.Role == role && held.Key.Unit == unit && held.Key.From <= date && held.Value >= date))
        && (!alone || chain.Count == 1)
        && chain.Zip(chain.Skip(1)).All(pair => _delegations.Any(each => each.Key.From == pair.First && each.Key.To == pair.Second
            && (each.Key.Role.Length == 0 || each.Key.Role == role) && each.Key.Start <= date && each.Value >= date));

    private static DateOnly? Day(JsonNode? text) =>
        text is null ? null : DateOnly.ParseExact((string)text!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
