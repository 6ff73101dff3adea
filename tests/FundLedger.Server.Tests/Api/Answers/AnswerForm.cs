using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FundLedger.Server.Tests;

/// <summary>How an answer is recorded.</summary>
internal static partial class AnswerForm
{
    /// <summary>Members that hold what is another each time, or is nobody's to know.</summary>
    private static readonly string[] Secrets = ["token", "secret", "recoveryCodes", "signature", "publicKey", "keys"];

    private const int Longest = 64;

    /// <summary>Lines that are kept of a text.</summary>
    private const int TextLines = 3;

    /// <summary>A text of lines, each with what is kept of it: JSON without its secrets, or the line.</summary>
    public static string Short(string text) => string.Concat(text.Split('\n').Take(TextLines)
        .Select(line => (line.StartsWith('{') ? WithoutSecrets(JsonNode.Parse(line)!).ToJsonString(JsonRows.Form) : line) + "\n"));

    /// <summary>The answer, of each list the first and the next that says more of its form.</summary>
    public static JsonNode? Short(JsonNode? answer) => answer switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Short(member.Value)))),
        JsonArray items => new JsonArray([.. Telling([.. items.Select(Short)])]),
        _ => answer?.DeepClone(),
    };

    private static IEnumerable<JsonNode?> Telling(List<JsonNode?> items)
    {
        if (items.Count == 0)
            return [];
        var form = FormOf(items[0]);
        return [items[0], .. items.Skip(1).Where(item => FormOf(item) != form).Take(1)];
    }

    /// <summary>Which members a value has, and of which kinds.</summary>
    private static string FormOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject members => $"{{{string.Join(',', members.Select(member => $"{member.Key}:{FormOf(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(FormOf).Distinct())}]",
        _ => value.GetValueKind().ToString(),
    };

    /// <summary>The answer with every letter and digit of its secrets as x, wherever they stand.</summary>
    public static JsonNode WithoutSecrets(JsonNode answer)
    {
        var text = answer.ToJsonString(JsonRows.Form);
        foreach (var secret in SecretsIn(answer).Distinct())
            text = text.Replace(secret, Hidden(secret), StringComparison.Ordinal);
        return JsonNode.Parse(MadeKey().Replace(text, made => new string('x', made.Length)))!;
    }

    private static IEnumerable<string> SecretsIn(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Secrets.Contains(member.Key) ? TextsIn(member.Value) : SecretsIn(member.Value)),
        JsonArray items => items.SelectMany(SecretsIn),
        _ => [],
    };

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => SecretsIn(node),
    };

    /// <summary>
    /// What tells a secret's kind, such as <c>flt_</c>, stays, and so do the groups of a recovery code. Signatures are not all as
    /// long, so that what is long is cut.
    /// </summary>
    private static string Hidden(string secret)
    {
        var beginning = Beginning().Match(secret).Value;
        return Groups().IsMatch(secret) ? LetterOrDigit().Replace(secret, "x") : beginning + new string('x', Math.Min(secret.Length - beginning.Length, Longest));
    }

    [GeneratedRegex("^(flt_|whsec_)?")]
    private static partial Regex Beginning();

    [GeneratedRegex("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$")]
    private static partial Regex Groups();

    [GeneratedRegex("[A-Za-z0-9]")]
    private static partial Regex LetterOrDigit();

    /// <summary>A key that the server made for the caller.</summary>
    [GeneratedRegex("(?<=\"key\":\")[0-9a-f]{32}(?=\")")]
    private static partial Regex MadeKey();
}
