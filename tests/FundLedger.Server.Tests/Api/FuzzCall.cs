using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;

namespace FundLedger.Server.Tests;

/// <summary>A bad call, made from a number alone: the same number makes the same call again.</summary>
/// <param name="Seed">The number.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, with its query.</param>
/// <param name="Caller">Who calls; null: nobody.</param>
/// <param name="Body">Its body; null: none.</param>
/// <param name="ContentType">What the body is said to be.</param>
/// <param name="Key">The idempotency key; null: none.</param>
internal sealed record FuzzCall(int Seed, string Method, string Path, string? Caller, byte[]? Body, string? ContentType, string? Key)
{
    private static readonly string[] Texts =
    [
        "", " ", "A01", "A0101", "B", "GF", "PF", "CF", "2080208", "doc", "req", "aw", "nothing", "M", "T", "*", "null", "true", "-0", "0", "1", "-1", "1e400", "NaN", "Infinity", "1.005", "1800.00",
        "99999999999999999999999999999999.99", "123456789012345678901234567890", "-79228162514264337593543950335", "0.0000000000000000000000000001", "9223372036854775807", "9223372036854775808",
        "2025-06-15", "2025-02-30", "0001-01-01", "9999-12-31", "2025-6-1", "1899-12-31", "2025-13-01", "20250615", "2025-06-15T00:00:00Z", "9999-12-31T23:59:59.9999999+14:00",
        "../../etc/passwd", "%2e%2e%2f", "a/b", "a\\b", "\u0000", "\u202Eevil", "\uFEFF", "🧧", "𠮷", "é", "'; DROP TABLE entry; --", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "@file", "--help", "-x", "{}", "[]",
        new string('x', 101), new string('中', 2001), new string('9', 400),
    ];

    private static readonly string[] Callers =
        ["finance-officer.M", "finance-officer.A01", "applicant.A01", "approver.A", "administrator.M", "auditor.B", "root", "stranger", "finance-officer.M,read-only"];

    /// <summary>A call of the operation at a place of the list that the number says.</summary>
    public static FuzzCall Of(int seed, IReadOnlyList<(string Method, string Pattern, Operation Operation)> operations)
    {
#pragma warning disable CA5394 // A number that makes the same call again is what is wanted.
        var random = new Random(seed);
#pragma warning restore CA5394
        var (method, pattern, operation) = operations[seed % operations.Count];
        var path = string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? part == "{book}" && random.Next(20) > 0 ? "T" : Place(random) : part));
        var query = Query(random, operation);
        var (body, type) = BodyOf(random, operation);
        var key = random.Next(25) == 0 ? null : random.Next(25) == 0 ? Of(Texts, random) : $"fuzz-{seed}";
        return new FuzzCall(seed, method, path + query, random.Next(40) == 0 ? null : Of(Callers, random), method == "GET" ? null : body, type, key);
    }

    public override string ToString() =>
        $"{Seed}: {Method} {Path[..Math.Min(Path.Length, 160)]} by {Caller} key {Key} {ContentType} {(Body is null ? "" : Encoding.UTF8.GetString(Body.AsSpan()[..Math.Min(Body.Length, 400)]))}";

    private static T Of<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];

    private static string Place(Random random)
    {
        var place = Uri.EscapeDataString(Of(Texts, random));
        return place.Length == 0 ? "-" : place;
    }

    private static string Query(Random random, Operation operation)
    {
        var parts = operation.Parameters.Where(_ => random.Next(3) == 0).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Of(Texts, random))}").ToList();
        if (operation.IsChange && random.Next(2) == 0)
            parts.Add("dryRun=true");
        if (random.Next(20) == 0)
            parts.Add("unknown=1");
        if (random.Next(30) == 0)
            parts.Add("%zz&&==&=");
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static (byte[]? Body, string? Type) BodyOf(Random random, Operation operation)
    {
        if (operation.Change is not { } change && operation.Body.Count == 0)
            return (null, null);
        var type = random.Next(15) == 0 ? Of(["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/json; charset=utf-16", "", "garbage"], random) : "application/json";
        if (operation.Body is [{ } only, ..] && random.Next(2) == 0)
            type = only;
        var json = operation.Change is { } known ? known.ExampleBody() : new DisburseChange().ExampleCommand();
        return (random.Next(12) switch
        {
            0 => Bytes(random),
            1 => Encoding.UTF8.GetBytes(Deep(random.Next(5, 400))),
            2 => Encoding.Unicode.GetBytes(json.ToJsonString()),
            3 => Encoding.UTF8.GetBytes(json.ToJsonString()[..random.Next(json.ToJsonString().Length)]),
            4 => Encoding.UTF8.GetBytes("[" + json.ToJsonString() + "]"),
            5 => Encoding.UTF8.GetBytes(Numbers(json.ToJsonString(), random)),
            _ => Encoding.UTF8.GetBytes(Changed(json, random).ToJsonString()),
        }, type);
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Deep(int depth) => string.Concat(Enumerable.Repeat("{\"lines\":[", depth)) + string.Concat(Enumerable.Repeat("]}", depth));

    /// <summary>JSON's own numbers where texts stand.</summary>
    private static string Numbers(string json, Random random)
    {
        var number = Of(["1e400", "-0", "1e-400", "123456789012345678901234567890", "NaN", "0x10", "00", "1.", "9223372036854775808", "-1"], random);
        var at = json.IndexOf(":\"", random.Next(json.Length / 2 + 1), StringComparison.Ordinal);
        return at < 0 ? json : json[..(at + 1)] + number + json[(json.IndexOf('"', at + 2) + 1)..];
    }

    private static JsonObject Changed(JsonObject json, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var member = json.Count == 0 ? "x" : Of([.. json.Select(pair => pair.Key)], random);
            switch (random.Next(8))
            {
                case 0:
                    json.Remove(member);
                    break;
                case 1:
                    json[Of(Texts, random)] = Of(Texts, random);
                    break;
                case 2:
                    json[member] = random.Next();
                    break;
                case 3:
                    json[member] = null;
                    break;
                case 4:
                    json[member] = new JsonArray(JsonNode.Parse("null"), Of(Texts, random), new JsonObject());
                    break;
                case 5:
                    json[member] = new JsonObject { [Of(Texts, random)] = true };
                    break;
                default:
                    json[member] = Of(Texts, random).ToString(CultureInfo.InvariantCulture);
                    break;
            }
        }

        return json;
    }
}
