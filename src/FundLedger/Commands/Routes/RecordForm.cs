using System.Globalization;
using System.Text.Json;

namespace FundLedger.Commands;

/// <summary>Whether a JSON value has the form of a record: its members and no others, each of its type.</summary>
internal static class RecordForm
{
    /// <exception cref="RefusedException">The rule of such files, with the line.</exception>
    public static void Check(JsonElement value, Type type, string path, JsonLines lines, Rule rule)
    {
        if (ElementOf(type) is { } element)
        {
            Require(value.ValueKind == JsonValueKind.Array, type, path, lines, rule);
            var index = 0;
            foreach (var each in value.EnumerateArray())
                Check(each, element, $"{path}[{index++}]", lines, rule);
        }
        else if (IsRecord(type))
        {
            Require(value.ValueKind == JsonValueKind.Object, type, path, lines, rule);
            CheckMembers(value, type, path, lines, rule);
        }
        else
        {
            Require(IsOf(value, type), type, path, lines, rule);
        }
    }

    private static void CheckMembers(JsonElement value, Type type, string path, JsonLines lines, Rule rule)
    {
        var members = CommandJson.MembersOf(type);
        foreach (var given in value.EnumerateObject())
        {
            var inner = path.Length == 0 ? given.Name : $"{path}.{given.Name}";
            var member = members.FirstOrDefault(each => each.Name == given.Name)
                ?? throw new RefusedException(rule, ("line", lines.Of(inner)), ("unknown", Texts.Shown(inner)));
            Check(given.Value, member.Type, inner, lines, rule);
        }

        var allRequired = type.GetConstructor([]) is null;
        foreach (var member in members.Where(member => (member.IsRequired || allRequired) && !value.TryGetProperty(member.Name, out _)))
            throw new RefusedException(rule, ("line", lines.Of(path)), ("missing", path.Length == 0 ? member.Name : $"{path}.{member.Name}"));
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsRecord(Type type) => type.IsClass && type != typeof(string);

    private static bool IsOf(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String when type == typeof(string) => true,
        JsonValueKind.String when type == typeof(decimal) => IsAmount(value.GetString()!),
        JsonValueKind.String when type == typeof(DateOnly) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        JsonValueKind.String when type.IsEnum => NamesOf(type).Contains(value.GetString()),
        JsonValueKind.Number => type == typeof(int) && value.TryGetInt32(out _),
        JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
        _ => false,
    };

    private static bool IsAmount(string text)
    {
        try
        {
            DecimalText.Parse(text);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static void Require(bool condition, Type type, string path, JsonLines lines, Rule rule)
    {
        if (!condition)
            throw new RefusedException(rule, ("line", lines.Of(path)), ("member", path), ("expected", Expected(type)));
    }

    private static string Expected(Type type) => type switch
    {
        { IsEnum: true } => string.Join(" | ", NamesOf(type)),
        _ when type == typeof(string) => "\"…\"",
        _ when type == typeof(decimal) => "\"2000.00\"",
        _ when type == typeof(DateOnly) => "\"2025-12-31\"",
        _ when type == typeof(int) => "1, 2, 3, …",
        _ when type == typeof(bool) => "true | false",
        _ => ElementOf(type) is null ? "{ … }" : "[ … ]",
    };

    private static IEnumerable<string> NamesOf(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
}
