using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FundLedger.Server.Tests;

/// <summary>Holds values against the schemas of the description, as far as it uses JSON Schema.</summary>
internal sealed class SchemaCheck(JsonNode description)
{
    /// <summary>Where a value does not fit its schema; empty where it does.</summary>
    public IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string at = "$")
    {
        if ((string?)schema["$ref"] is { } reference)
            return Faults(value, reference.Split('/').Skip(1).Aggregate(description, (node, part) => node[part]!), at);
        if (schema["oneOf"] is JsonArray choices)
            return choices.Any(choice => !Faults(value, choice!, at).Any()) ? [] : [$"{at}: {value?.ToJsonString() ?? "null"} is none of {choices.ToJsonString()}"];
        if (schema["type"] is { } types && !NamesOf(value).Any(name => (types as JsonArray ?? [types.DeepClone()]).Any(type => (string?)type == name)))
            return [$"{at}: {value?.ToJsonString() ?? "null"} is no {types.ToJsonString()}"];
        return value switch
        {
            JsonObject members => OfObject(members, schema, at),
            JsonArray items => items.SelectMany((item, i) => schema["items"] is { } each ? Faults(item, each, $"{at}[{i}]") : []),
            JsonValue text when text.TryGetValue<string>(out var said) => OfText(said, schema, at),
            JsonValue number when number.GetValueKind() == JsonValueKind.Number => OfNumber(number.GetValue<decimal>(), schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonObject members, JsonNode schema, string at)
    {
        foreach (var missing in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => !members.ContainsKey(name)))
            yield return $"{at}: no {missing}";
        foreach (var (name, value) in members)
        {
            if (schema["properties"]?[name] is not { } known)
            {
                if (schema["additionalProperties"]?.GetValueKind() == JsonValueKind.False)
                    yield return $"{at}: {name} is unknown";
                foreach (var fault in schema["additionalProperties"] is JsonObject other ? Faults(value, other, $"{at}.{name}") : [])
                    yield return fault;
                continue;
            }

            foreach (var fault in Faults(value, known, $"{at}.{name}"))
                yield return fault;
        }
    }

    private static IEnumerable<string> OfText(string text, JsonNode schema, string at)
    {
        if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
            yield return $"{at}: {text} is not as {pattern}";
        if (schema["enum"] is JsonArray values && values.All(value => (string?)value != text))
            yield return $"{at}: {text} is none of {values.ToJsonString()}";
        if ((string?)schema["format"] == "date-time" && !DateTime.TryParse(text, CultureInfo.InvariantCulture, out _))
            yield return $"{at}: {text} is no moment";
        if ((string?)schema["format"] == "date" && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"{at}: {text} is no date";
    }

    private static IEnumerable<string> OfNumber(decimal number, JsonNode schema, string at)
    {
        if (number < ((decimal?)schema["minimum"] ?? number) || number > ((decimal?)schema["maximum"] ?? number))
            yield return $"{at}: {number} is not within {schema["minimum"]} to {schema["maximum"]}";
    }

    private static string[] NamesOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => ["null"],
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? ["number"] : ["number", "integer"],
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        var kind => [kind.Value.ToString().ToLowerInvariant()],
    };
}
