using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>A member of a kind of command as options of the command line.</summary>
/// <param name="Member">The member's name in JSON.</param>
/// <param name="Symbols">Its options; an argument where it is said without its name.</param>
/// <param name="Read">What was said, as JSON; null where nothing was.</param>
/// <param name="Words">A value as it is said.</param>
internal sealed record MemberOption(
    string Member, IReadOnlyList<Symbol> Symbols, Func<ParseResult, JsonNode?> Read, Func<JsonNode, IEnumerable<string>> Words)
{
    /// <summary>Of a member that options of several kinds stand for: what must be said; null when it was.</summary>
    public Func<CommandResult, string?> Missing { get; init; } = _ => null;

    /// <summary>The options of a member; what their values may be is for <see cref="CommandJson"/> to judge.</summary>
    public static MemberOption Of(Change change, CommandMember member) => member.Type switch
    {
        var type when type == typeof(bool) => Flag(change, member),
        var type when type == typeof(int) || type == typeof(long) => Single(change, member, Number),
        var type when type == typeof(JsonElement) || type == typeof(IReadOnlyList<CalendarDay>) => Single(change, member, Parsed),
        var type when type == typeof(ReversalDate) => AtOriginal(change, member),
        var type when type == typeof(LocalName) => Name(change, member),
        var type when type == typeof(IReadOnlyList<string>) => Texts(change, member, text => JsonValue.Create(text)),
        var type when type == typeof(IReadOnlyList<long>) => Texts(change, member, Number),
        var type when type == typeof(IReadOnlyList<ReservationLine>) => Lines(change, member),
        var type when type == typeof(Restriction) || type == typeof(SourceVoucher) => Object(change, member),
        _ => Single(change, member, text => JsonValue.Create(text)),
    };

    public static string Both(LocalName text) => $"{text.Zh} · {text.En}";

    /// <summary>The name of a member's option: <c>negativeList</c> is <c>--negative-list</c>.</summary>
    private static string NameOf(string member) => "--" + string.Join('-', member.Split('.').Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    private static MemberOption Single(Change change, CommandMember member, Func<string, JsonNode?> form)
    {
        if (change.Argument == member.Name)
        {
            var argument = new Argument<string>(member.Name) { Description = Both(change.TextOf(member.Name)) };
            return new MemberOption(member.Name, [argument], parsed => form(parsed.GetValue(argument)!), value => [Plain(value)]);
        }

        var option = TextOption(change, member.Name, member.IsRequired);
        if (member.Type.IsEnum)
            AddChoices(option, member.Type);
        return new MemberOption(member.Name, [option], parsed => parsed.GetValue(option) is { } text ? form(text) : null, value => [option.Name, Plain(value)]);
    }

    /// <summary>False where it is meant anyway: <c>--no-final</c>.</summary>
    private static MemberOption Flag(Change change, CommandMember member)
    {
        var value = member.Default is not true;
        return Flag(change, member, value ? NameOf(member.Name) : "--no-" + member.Name, JsonValue.Create(value));
    }

    /// <summary>One of two days: <c>--at-original</c>, where it is not the usual one.</summary>
    private static MemberOption AtOriginal(Change change, CommandMember member) =>
        Flag(change, member, $"{NameOf(member.Name)}-original", JsonValue.Create("original"));

    private static MemberOption Flag(Change change, CommandMember member, string name, JsonValue value)
    {
        var option = new Option<bool>(name) { Description = Both(change.TextOf(member.Name)) };
        return new MemberOption(member.Name, [option], parsed => parsed.GetValue(option) ? value.DeepClone() : null,
            said => JsonNode.DeepEquals(said, value) ? [name] : []);
    }

    private static MemberOption Name(Change change, CommandMember member)
    {
        var chinese = TextOption(change, member.Name, member.IsRequired);
        var english = new Option<string?>(NameOf(member.Name) + "-en") { Description = "英文名称 · Name in English" };
        return new MemberOption(member.Name, [chinese, english], parsed => parsed.GetValue(chinese) is not { } zh ? null : new JsonObject
        {
            ["zh"] = zh,
            ["en"] = parsed.GetValue(english) ?? "",
        }, name => [chinese.Name, Plain(name["zh"]!), english.Name, Plain(name["en"]!)]);
    }

    private static MemberOption Texts(Change change, CommandMember member, Func<string, JsonNode?> form)
    {
        var option = new Option<string[]>(NameOf(member.Name))
        {
            Description = Both(change.TextOf(member.Name)),
            AllowMultipleArgumentsPerToken = true,
        };
        return new MemberOption(member.Name, [option], parsed => parsed.GetValue(option) is { Length: > 0 } texts
            ? new JsonArray([.. texts.Select(form)])
            : null, list => [option.Name, .. list.AsArray().Select(text => Plain(text!))]);
    }

    /// <summary>Lines as JSON, or a single one by its own options.</summary>
    private static MemberOption Lines(Change change, CommandMember member)
    {
        var whole = TextOption(change, member.Name, required: false);
        var one = (member with { Type = typeof(ReservationLine) }).Members
            .Select(inner => Of(change, inner with { IsRequired = false })).ToList();
        return new MemberOption(member.Name, [whole, .. one.SelectMany(inner => inner.Symbols)], parsed =>
            parsed.GetValue(whole) is { } text
                ? Parsed(text)
                : ObjectOf(parsed, one) is { } line ? new JsonArray(line) : null,
            lines => lines.AsArray() is [JsonObject line] ? WordsOf(line, one) : [whole.Name, Plain(lines)])
        {
            Missing = result => (Said(result, [whole]), Said(result, [.. one.SelectMany(inner => inner.Symbols)])) switch
            {
                (true, false) or (false, true) => null,
                (false, false) when !member.IsRequired => null,
                _ => $"{whole.Name} | {string.Join(' ', one.SelectMany(inner => inner.Symbols).Select(option => option.Name))}",
            },
        };

        static bool Said(CommandResult result, IReadOnlyList<Symbol> options) => options.OfType<Option>().Any(option => result.GetResult(option) is not null);
    }

    private static MemberOption Object(Change change, CommandMember member)
    {
        var members = member.Members.Select(inner => (inner.Name, Option: Of(change, inner with { Name = $"{member.Name}.{inner.Name}", IsRequired = member.IsRequired && inner.IsRequired })))
            .Select(inner => inner.Option with { Member = inner.Name }).ToList();
        return new MemberOption(member.Name, [.. members.SelectMany(inner => inner.Symbols)],
            parsed => ObjectOf(parsed, members), value => WordsOf(value.AsObject(), members));
    }

    /// <summary>An object of the members of which something was said; null when of none.</summary>
    public static JsonObject? ObjectOf(ParseResult parsed, IEnumerable<MemberOption> members)
    {
        var json = new JsonObject();
        foreach (var member in members)
        {
            if (member.Read(parsed) is { } value)
                json.Add(member.Member, value);
        }

        return json.Count == 0 ? null : json;
    }

    /// <summary>An object as it is said, member by member.</summary>
    public static IEnumerable<string> WordsOf(JsonObject json, IEnumerable<MemberOption> members) =>
        members.SelectMany(member => json[member.Member] is { } value ? member.Words(value) : []);

    private static Option<string?> TextOption(Change change, string member, bool required) =>
        new(NameOf(member)) { Description = Both(change.TextOf(member)), Required = required };

    private static void AddChoices(Option<string?> option, Type type)
    {
        var names = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray();
        option.Description += ": " + string.Join(", ", names);
        option.CompletionSources.Add(names);
    }

    private static string Plain(JsonNode value) => value is JsonValue ? value.ToString() : value.ToJsonString(JsonRows.Form);

    private static JsonValue Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);

    private static JsonNode? Parsed(string text)
    {
        using var document = CommandJson.Document(text);
        return JsonNode.Parse(document.RootElement.GetRawText());
    }
}
