using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>A member of a kind of command as options of the command line.</summary>
/// <param name="Member">The member's name in JSON.</param>
/// <param name="Options">Its options.</param>
/// <param name="Read">What was said, as JSON; null where nothing was.</param>
internal sealed record MemberOption(string Member, IReadOnlyList<Option> Options, Func<ParseResult, JsonNode?> Read)
{
    /// <summary>Of a member that options of several kinds stand for: what must be said; null when it was.</summary>
    public Func<CommandResult, string?> Missing { get; init; } = _ => null;

    /// <summary>The options of a member; what their values may be is for <see cref="CommandJson"/> to judge.</summary>
    public static MemberOption Of(string kind, CommandMember member) => member.Type switch
    {
        var type when type == typeof(bool) => Flag(kind, member),
        var type when type == typeof(int) || type == typeof(long) => Single(kind, member, Number),
        var type when type == typeof(JsonElement) || type == typeof(IReadOnlyList<CalendarDay>) => Single(kind, member, Parsed),
        var type when type == typeof(LocalName) => Name(kind, member),
        var type when type == typeof(IReadOnlyList<string>) => Texts(kind, member, text => JsonValue.Create(text)),
        var type when type == typeof(IReadOnlyList<long>) => Texts(kind, member, Number),
        var type when type == typeof(IReadOnlyList<ReservationLine>) => Lines(kind, member),
        var type when type == typeof(Restriction) => Object(kind, member),
        _ => Single(kind, member, text => JsonValue.Create(text)),
    };

    /// <summary>The name of a member's option: <c>negativeList</c> is <c>--negative-list</c>.</summary>
    private static string NameOf(string member) => "--" + string.Join('-', member.Split('.').Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    private static MemberOption Single(string kind, CommandMember member, Func<string, JsonNode?> form)
    {
        var option = TextOption(kind, member.Name, member.IsRequired);
        if (member.Type.IsEnum)
            AddChoices(option, member.Type);
        return new MemberOption(member.Name, [option], parsed => parsed.GetValue(option) is { } text ? form(text) : null);
    }

    /// <summary>False where it is meant anyway: <c>--no-final</c>.</summary>
    private static MemberOption Flag(string kind, CommandMember member)
    {
        var value = member.Default is not true;
        var option = new Option<bool>(value ? NameOf(member.Name) : "--no-" + member.Name) { Description = MemberText.Of(kind, member.Name) };
        return new MemberOption(member.Name, [option], parsed => parsed.GetValue(option) ? JsonValue.Create(value) : null);
    }

    private static MemberOption Name(string kind, CommandMember member)
    {
        var chinese = TextOption(kind, member.Name, member.IsRequired);
        var english = new Option<string?>(NameOf(member.Name) + "-en") { Description = "英文名称 · Name in English" };
        return new MemberOption(member.Name, [chinese, english], parsed => parsed.GetValue(chinese) is not { } zh ? null : new JsonObject
        {
            ["zh"] = zh,
            ["en"] = parsed.GetValue(english) ?? "",
        });
    }

    private static MemberOption Texts(string kind, CommandMember member, Func<string, JsonNode?> form)
    {
        var option = new Option<string[]>(NameOf(member.Name))
        {
            Description = MemberText.Of(kind, member.Name),
            AllowMultipleArgumentsPerToken = true,
        };
        return new MemberOption(member.Name, [option], parsed => parsed.GetValue(option) is { Length: > 0 } texts
            ? new JsonArray([.. texts.Select(form)])
            : null);
    }

    /// <summary>Lines as JSON, or a single one by its own options.</summary>
    private static MemberOption Lines(string kind, CommandMember member)
    {
        var whole = TextOption(kind, member.Name, required: false);
        var one = (member with { Type = typeof(ReservationLine) }).Members
            .Select(inner => Of(kind, inner with { IsRequired = false })).ToList();
        return new MemberOption(member.Name, [whole, .. one.SelectMany(inner => inner.Options)], parsed =>
            parsed.GetValue(whole) is { } text
                ? Parsed(text)
                : ObjectOf(parsed, one) is { } line ? new JsonArray(line) : null)
        {
            Missing = result => (Said(result, [whole]), Said(result, [.. one.SelectMany(inner => inner.Options)])) switch
            {
                (true, false) or (false, true) => null,
                (false, false) when !member.IsRequired => null,
                _ => $"{whole.Name} | {string.Join(' ', one.SelectMany(inner => inner.Options).Select(option => option.Name))}",
            },
        };

        static bool Said(CommandResult result, IReadOnlyList<Option> options) => options.Any(option => result.GetResult(option) is not null);
    }

    private static MemberOption Object(string kind, CommandMember member)
    {
        var members = member.Members.Select(inner => (inner.Name, Option: Of(kind, inner with { Name = $"{member.Name}.{inner.Name}" })))
            .Select(inner => inner.Option with { Member = inner.Name }).ToList();
        return new MemberOption(member.Name, [.. members.SelectMany(inner => inner.Options)], parsed => ObjectOf(parsed, members));
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

    private static Option<string?> TextOption(string kind, string member, bool required) =>
        new(NameOf(member)) { Description = MemberText.Of(kind, member), Required = required };

    private static void AddChoices(Option<string?> option, Type type)
    {
        var names = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray();
        option.Description += ": " + string.Join(", ", names);
        option.CompletionSources.Add(names);
    }

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
