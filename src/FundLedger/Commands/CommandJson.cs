using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Commands to and from JSON. Unknown and repeated members are refused; amounts are decimal strings.</summary>
public static class CommandJson
{
    /// <summary>Members that are columns of the entry and so are left out of its data.</summary>
    private static readonly FrozenSet<string> Columns = FrozenSet.ToFrozenSet(["key", "actor"], StringComparer.Ordinal);

    private static readonly JsonSerializerOptions Whole =
        Options(new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds, RefuseUnknownMembers, LeaveOutResolved, LeaveOutAttachments, HoldRanges } });

    private static readonly JsonSerializerOptions DataOnly =
        Options(new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutColumns, LeaveOutAttachments } });

    private static readonly JsonSerializerOptions GivenOnly =
        Options(new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutColumns, LeaveOutResolved, LeaveOutAttachments } });

    /// <summary>The kinds of command that there are.</summary>
    public static IEnumerable<string> AllKinds => CommandKind.All.Select(kind => kind.Name);

    public static string KindOf(BookCommand command) => CommandKind.Of(command).Name;

    /// <summary>The members of a kind of command, but for those that all kinds have.</summary>
    public static IReadOnlyList<CommandMember> MembersOf(string kind) => MembersOf(CommandKind.Of(kind).Type);

    internal static IReadOnlyList<CommandMember> MembersOf(Type type)
    {
        var empty = type.GetConstructor([]) is null ? null : Activator.CreateInstance(type);
        return
        [
            .. Whole.GetTypeInfo(type).Properties.Where(property => property.DeclaringType != typeof(BookCommand)).Select(property => new CommandMember(
                property.Name, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false },
                empty is null ? null : property.Get?.Invoke(empty)) { Range = RangeOf(property) }),
        ];
    }

    /// <summary>An object that a command may hold, such as a route.</summary>
    internal static T Part<T>(JsonElement element) => element.Deserialize<T>(Whole)!;

    /// <summary>How objects are read that hold values of types of their own.</summary>
    internal static JsonSerializerOptions With(JsonConverter converter)
    {
        var options = new JsonSerializerOptions(Whole);
        options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The command as one line of a command file.</summary>
    public static string Write(BookCommand command) => JsonSerializer.Serialize(command, Whole);

    /// <summary>The command as an object that another may hold.</summary>
    internal static JsonElement Element(BookCommand command) => JsonSerializer.SerializeToElement(command, Whole);

    /// <summary>What the journal keeps of a command: all that was said, but for who said it and under which key.</summary>
    public static string Data(BookCommand command) => JsonSerializer.Serialize(command, command.GetType(), DataOnly);

    /// <summary>The content that a key stands for: what was said, without what was found out in deciding it.</summary>
    public static string Given(BookCommand command) => JsonSerializer.Serialize(command, command.GetType(), GivenOnly);

    /// <summary>The command that an entry began with.</summary>
    public static BookCommand Of(string kind, string data, string actor, string key) =>
        (BookCommand)JsonSerializer.Deserialize(data, CommandKind.Of(kind).Type, DataOnly)! with
        {
            Actor = actor.Length == 0 ? null : actor,
            Key = key,
        };

    /// <summary>Reads one command.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.CommandForm"/>, <see cref="Rule.CommandKindMustExist"/>, <see cref="Rule.MemberRequired"/>,
    /// <see cref="Rule.MemberForm"/>, or a rule of amounts.
    /// </exception>
    public static BookCommand Read(string json)
    {
        using var document = Document(json);
        return Read(document.RootElement);
    }

    /// <summary>Reads one command; <paramref name="kind"/> is meant where the JSON names none. A member that is null is left out.</summary>
    public static BookCommand Read(JsonElement element, string? kind = null)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NotAnObject)));
        if (element.TryGetProperty("kind", out var named))
            kind = named.ValueKind == JsonValueKind.String ? named.GetString()! : named.GetRawText();
        if (kind is null)
            throw new RefusedException(Rule.MemberRequired, ("kind", "?"), ("member", "kind"));
        if (CommandKind.Find(kind)?.Type is not { } type)
            throw new RefusedException(Rule.CommandKindMustExist, ("kind", Texts.Shown(kind)));
        var given = CheckMembers(element, kind, type);
        try
        {
            return (BookCommand)given.Deserialize(type, Whole)!;
        }
        catch (JsonException fault) when (fault.InnerException is RefusedException refused)
        {
            throw refused;
        }
        catch (JsonException fault)
        {
            throw new RefusedException(Rule.MemberForm,
                ("member", fault.Path?.TrimStart('$', '.') ?? "?"), ("problem", Expected(type, fault.Path)));
        }
    }

    /// <summary>Parses JSON in which no member is repeated.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CommandForm"/>.</exception>
    public static JsonDocument Document(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 16 });
        }
        catch (JsonException fault)
        {
            throw Unreadable(fault);
        }
    }

    /// <summary>Says where a text stops being JSON.</summary>
    public static RefusedException Unreadable(JsonException fault)
    {
        var problem = fault.LineNumber is { } line
            ? new Reason(Because.NotJson, ("line", line + 1), ("position", fault.BytePositionInLine + 1))
            : new Reason(Because.MemberRepeated);
        return new RefusedException(Rule.CommandForm, ("problem", problem));
    }

    private static Reason Expected(Type type, string? path)
    {
        var member = Whole.GetTypeInfo(type).Properties.FirstOrDefault(property => "$." + property.Name == path)?.PropertyType;
        member = member is null ? null : Nullable.GetUnderlyingType(member) ?? member;
        return member switch
        {
            null => new(Because.WrongForm),
            _ when member == typeof(decimal) => new(Because.NotADecimal, ("example", "\"1800.00\"")),
            _ when member == typeof(DateOnly) => new(Because.NotADate, ("example", "\"2025-01-31\"")),
            _ when member == typeof(bool) => new(Because.NotTrueOrFalse),
            { IsEnum: true } => new(Because.Differs, ("expected", string.Join(" | ", Enum.GetNames(member).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)))),
            _ when member == typeof(int) || member == typeof(long) => new(Because.NotAWholeNumber),
            _ when member == typeof(string) => new(Because.NotAText),
            _ => new(Because.WrongForm),
        };
    }

    /// <returns>The members that are given: those that are not null.</returns>
    private static JsonElement CheckMembers(JsonElement element, string kind, Type type)
    {
        var members = Whole.GetTypeInfo(type).Properties;
        foreach (var given in element.EnumerateObject())
        {
            if (given.Name != "kind" && !members.Any(member => member.Name == given.Name))
                throw new RefusedException(Rule.MemberForm, ("member", Texts.Shown(given.Name)), ("problem", new Reason(Because.UnknownMember, ("kind", kind))));
        }

        CheckLists(element, "");
        if (HasNull(element))
            element = JsonSerializer.SerializeToElement(WithoutNulls(JsonObject.Create(element)!));
        foreach (var member in members)
        {
            if (member.IsRequired && !element.TryGetProperty(member.Name, out _))
                throw new RefusedException(Rule.MemberRequired, ("kind", kind), ("member", member.Name));
        }

        return element;
    }

    /// <summary>A list holds values: null is none.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> for a null in a list.</exception>
    private static void CheckLists(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                CheckLists(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, value) in element.EnumerateArray().Index())
            {
                if (value.ValueKind == JsonValueKind.Null)
                    throw new RefusedException(Rule.MemberForm, ("member", Texts.Shown($"{path}[{index}]")), ("problem", new Reason(Because.NullInList)));
                CheckLists(value, $"{path}[{index}]");
            }
        }
    }

    /// <summary>Whether a member is null, at any depth.</summary>
    private static bool HasNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => element.EnumerateObject().Any(member => HasNull(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasNull),
        _ => false,
    };

    private static JsonObject WithoutNulls(JsonObject element)
    {
        foreach (var (name, value) in element.ToList())
        {
            if (value is null)
                element.Remove(name);
            else
                RemoveNulls(value);
        }

        return element;
    }

    private static void RemoveNulls(JsonNode within)
    {
        if (within is JsonObject members)
            WithoutNulls(members);
        else if (within is JsonArray items)
            items.ToList().ForEach(item => RemoveNulls(item!));
    }

    private static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            RespectNullableAnnotations = true,
            AllowDuplicateProperties = false,
            // Chinese stays readable in the journal; the data is never put into a page unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = resolver,
            Converters =
            {
                new AmountConverter(),
                new CurrencyConverter(),
                new NameConverter<Ledger>(),
                new NameConverter<Side>(),
                new NameConverter<UnitLevel>(),
                new NameConverter<FundType>(),
                new NameConverter<CarryOver>(),
                new NameConverter<ReversalDate>(),
                new NameConverter<RequestKind>(),
                new NameConverter<RequestEvent>(),
                new NameConverter<VoteChoice>(),
                new NameConverter<StepRule>(),
                new NameConverter<OnTimeout>(),
                new NameConverter<VoucherOffice>(),
                new NameConverter<SourceVoucherKind>(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void NameKinds(JsonTypeInfo info)
    {
        if (info.Type != typeof(BookCommand))
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in CommandKind.All)
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind.Type, kind.Name));
    }

    /// <summary>Of lines, names and restrictions; a command's own members are checked by <see cref="CheckMembers"/>.</summary>
    private static void RefuseUnknownMembers(JsonTypeInfo info)
    {
        if (info.Kind == JsonTypeInfoKind.Object && !info.Type.IsAssignableTo(typeof(BookCommand)))
            info.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }

    private static void LeaveOutResolved(JsonTypeInfo info)
    {
        foreach (var property in info.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(ResolvedAttribute), true) == true).ToList())
            info.Properties.Remove(property);
    }

    /// <summary>A kind that posts no lines of its own takes no files.</summary>
    private static void LeaveOutAttachments(JsonTypeInfo info)
    {
        if (CommandKind.Find(info.Type) is not { TakesAttachments: false })
            return;
        foreach (var property in info.Properties.Where(property => property.PropertyType == typeof(IReadOnlyList<Attachment>)).ToList())
            info.Properties.Remove(property);
    }

    private static void HoldRanges(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            if (RangeOf(property) is not { } range || property.Set is not { } set)
                continue;
            property.Set = (command, value) =>
            {
                if (value is not null)
                    range.Check(property.Name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                set(command, value);
            };
        }
    }

    private static WithinAttribute? RangeOf(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(WithinAttribute), true).Cast<WithinAttribute>().FirstOrDefault();

    private static void LeaveOutColumns(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(BookCommand)))
            return;
        foreach (var property in info.Properties.Where(property => Columns.Contains(property.Name)))
            property.ShouldSerialize = static (_, _) => false;
    }

    /// <summary>Written without trailing zeros, so that 1.5 and 1.50 are the same content.</summary>
    private sealed class AmountConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                ? Parse(reader.GetString()!)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("G29", CultureInfo.InvariantCulture));

        private static decimal Parse(string text)
        {
            try
            {
                return DecimalText.Parse(text);
            }
            catch (RefusedException refused)
            {
                throw new JsonException(null, refused);
            }
        }
    }

    /// <summary>One name of an enumeration, exactly as it is written; no numbers, and no lists of names.</summary>
    private sealed class NameConverter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, string> Names =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

        private static readonly FrozenDictionary<string, T> Values =
            Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Names[value]);
    }

    private sealed class CurrencyConverter : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return Currency.FromCode(reader.GetString() ?? "");
            }
            catch (RefusedException refused)
            {
                throw new JsonException(null, refused);
            }
        }

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
