using System.Globalization;
using System.Text.Json;

namespace FundLedger.Catalog;

/// <summary>
/// What stands in the places of a deed's text: members of the command that an entry keeps, named as people name them. Units,
/// funds, purposes, people and roles have their names, terms of closed lists theirs, amounts their currency.
/// </summary>
internal sealed class DeedPlaces
{
    private readonly BookSetup _setup;
    private readonly Entry _entry;
    private readonly IReadOnlyList<CommandMember> _members;
    private readonly JsonElement? _data;

    public DeedPlaces(BookSetup setup, Entry entry)
    {
        (_setup, _entry) = (setup, entry);
        _members = CommandKind.Find(entry.Kind) is { } kind ? CommandJson.MembersOf(kind.Name) : [];
        if (!entry.IsPartial && entry.Data.Length > 0)
        {
            using var document = JsonDocument.Parse(entry.Data);
            _data = document.RootElement.Clone();
        }
    }

    /// <summary>The value of a place; null: the entry says nothing of it.</summary>
    public LocalName? Find(string place)
    {
        if (place[0] == '?')
            return ValueAt(place[1..]) is { ValueKind: JsonValueKind.True } ? new LocalName("", "") : null;
        var (type, path) = place.Split(':') is [var said, var named] ? (said, named) : (place, place);
        return path switch
        {
            "document" when _entry.Document is { } document => Same(document),
            "units" => Joined(_entry.Lines.Select(line => line.Account.Unit), UnitOf),
            "funds" => Joined(_entry.Lines.Select(line => line.Account.Fund), FundOf),
            "purposes" => Joined(_entry.Lines.Select(line => line.Account.Purpose), PurposeOf),
            "amount" => AmountOf(path),
            _ => ValueAt(path) is { } value ? Named(type, path, value) : null,
        };
    }

    private LocalName? Named(string type, string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Named(type, path, value.GetString()!),
        JsonValueKind.Number => Same(value.GetRawText()),
        JsonValueKind.Object when value.TryGetProperty("zh", out var zh) => new LocalName(zh.GetString() ?? "", value.TryGetProperty("en", out var en) ? en.GetString() ?? "" : ""),
        JsonValueKind.Array when path == "lines" => Joined(value.EnumerateArray().Select(LineOf).OfType<LocalName>()),
        JsonValueKind.Array => Joined(value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => Same(item.GetString()!))),
        _ => null,
    };

    private LocalName Named(string type, string path, string value) => type switch
    {
        "unit" => UnitOf(value),
        "fund" => FundOf(value),
        "purpose" => PurposeOf(value),
        "person" => _setup.People.TryGetValue(value, out var person) ? person.Name : Same(value),
        "role" => Roles.All.FirstOrDefault(role => role.Code == value)?.Name ?? Same(value),
        _ => TermOf(path, value) ?? Same(value),
    };

    private LocalName UnitOf(string code) => _setup.Units.TryGetValue(code, out var unit) ? unit.Name : Same(code);

    private LocalName FundOf(string code) => _setup.Funds.TryGetValue(code, out var fund) ? fund.Name : Same(code);

    private LocalName PurposeOf(string code) => _setup.Purposes.TryGetValue(code, out var purpose) ? purpose.Name : Same(code);

    /// <summary>What a term of a closed list is called; null where the member holds none.</summary>
    private LocalName? TermOf(string path, string value) =>
        _members.FirstOrDefault(member => member.Name == path)?.Type is { IsEnum: true } type
        && Enum.TryParse(type, value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var term)
            ? TermNames.Find(term)
            : null;

    /// <summary>A line of a document: its purpose and amount.</summary>
    private LocalName? LineOf(JsonElement line) =>
        line.TryGetProperty("purpose", out var purpose) && line.TryGetProperty("amount", out var amount) && MoneyOf(amount) is { } money
            ? new LocalName($"{PurposeOf(purpose.GetString()!).In(Language.Chinese)} {money.Zh}", $"{PurposeOf(purpose.GetString()!).In(Language.English)} {money.En}")
            : null;

    /// <summary>The amount that the command says, else what the entry moved: the most that one of its accounts was debited with.</summary>
    private LocalName? AmountOf(string member)
    {
        if (ValueAt(member) is { } said)
            return MoneyOf(said);
        var moved = _entry.Lines.Where(line => line.Side == Side.Debit)
            .GroupBy(line => (line.Account.Ledger, line.Account.Code, line.Account.Currency))
            .Select(account => (Sum: account.Aggregate(Int128.Zero, (sum, line) => sum + line.Debit), account.Key.Currency)).ToList();
        if (moved.Count == 0)
            return null;
        var most = moved.MaxBy(each => Int128.Abs(each.Sum));
        return Phrase.Money(most.Sum, most.Currency);
    }

    private LocalName? MoneyOf(JsonElement amount) =>
        amount.ValueKind == JsonValueKind.String && decimal.TryParse(amount.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var said)
            ? Phrase.Money(Money.FromDecimal(said, Currency).MinorUnits, Currency)
            : null;

    /// <summary>That of the lines; where there are none, of the fund that is named, else of the book.</summary>
    private Currency Currency => _entry.Lines.Count > 0 ? _entry.Lines[0].Account.Currency
        : ValueAt("fund") is { ValueKind: JsonValueKind.String } fund && _setup.Funds.TryGetValue(fund.GetString()!, out var known) ? known.Currency : _setup.Profile.Currency;

    private JsonElement? ValueAt(string path)
    {
        var at = _data;
        foreach (var member in path.Split('.'))
            at = at is { ValueKind: JsonValueKind.Object } within && within.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        return at;
    }

    private static LocalName? Joined(IEnumerable<string> codes, Func<string, LocalName> named) =>
        Joined(codes.Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Select(named));

    private static LocalName? Joined(IEnumerable<LocalName> names) => names.ToList() is { Count: > 0 } all
        ? new LocalName(string.Join("、", all.Select(name => name.In(Language.Chinese))), string.Join(", ", all.Select(name => name.In(Language.English))))
        : null;

    private static LocalName Same(string text) => new(text, text);
}
