using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>Refusals on standard error: a sentence for people, problem JSON for programs.</summary>
internal static class Problem
{
    public static void Write(Refusal refusal, string format, Language language) => Console.Error.WriteLine(
        format == "json" ? Json(refusal, language).ToJsonString(JsonRows.Form) : refusal.In(language));

    /// <summary>The members of a refusal: its rule, its message, and its facts by name.</summary>
    public static JsonObject Json(Refusal refusal, Language language)
    {
        var json = new JsonObject
        {
            ["rule"] = refusal.Rule.ToString(),
            ["message"] = refusal.In(language),
        };
        foreach (var (name, value) in refusal.Facts)
            json[name] = Member(value);
        return json;
    }

    private static JsonNode? Member(object? value) => value switch
    {
        null => null,
        Money money => money.ToDecimalString(),
        int number => number,
        long number => number,
        _ => Refusal.Text(value),
    };
}
