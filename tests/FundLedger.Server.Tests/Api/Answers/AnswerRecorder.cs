using System.Globalization;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;

namespace FundLedger.Server.Tests;

/// <summary>Makes calls of a server, and keeps what the first of each was answered, short, and without secrets.</summary>
internal sealed class AnswerRecorder(TestServer server)
{
    private readonly HashSet<string> _made = [];
    private DescribedCalls? _calls;
    private string _seq = "";

    public Dictionary<string, RecordedAnswer> Recorded { get; } = new(StringComparer.Ordinal);

    /// <summary>The token that changes of a session carry.</summary>
    public string? Antiforgery { get; set; }

    /// <summary>Tells a story, a call a line.</summary>
    public async Task TellAsync(string story)
    {
        foreach (var line in story.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ', 4);
            if (parts[0] == "wait")
                server.Clock.Advance(TimeSpan.FromDays(int.Parse(parts[1], CultureInfo.InvariantCulture)));
            else
                await CallAsync(parts[0], parts[1], parts[2].Replace("{seq}", _seq, StringComparison.Ordinal), parts.ElementAtOrDefault(3));
        }
    }

    /// <summary>Makes a call, tried beforehand where that can be, and asked as a table too; <c>-</c> is no caller.</summary>
    public async Task<TestAnswer> CallAsync(string caller, string method, string path, string? body = null)
    {
        _calls ??= await DescribedCalls.ReadAsync(server);
        var call = _calls.Find(method, path);
        if (!_made.Add(call.Id))
            return await SendAsync(call, caller, path, body, null);
        if (call.Parameters.Contains("dryRun"))
            await SendAsync(call, caller, With(path, "dryRun=true"), body, call.Id);
        var answer = await SendAsync(call, caller, path, body, call.Id);
        if (call.Parameters.Contains("format"))
            await SendAsync(call, caller, With(path, "format=csv"), body, call.Id);
        return answer;
    }

    private static string With(string path, string parameter) => path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + parameter;

    private async Task<TestAnswer> SendAsync(DescribedCall call, string caller, string path, string? body, string? record)
    {
        var headers = Antiforgery is null ? Array.Empty<(string, string)>() : [("X-Antiforgery", Antiforgery)];
        var answer = await server.SendAsync(call.Method, path, caller == "-" ? null : caller, call.Content(body), language: "zh-CN", headers: headers);
        Assert.IsInRange(200, 299, answer.Status, $"{caller} {call.Method} {path}: {answer.Body}");
        if (TypeOf(answer) == "application/json" && answer.Json is JsonObject json && json["posted"] is JsonArray { Count: > 0 } posted)
            _seq = posted[^1]!["seq"]!.ToJsonString();
        if (record is not null)
            Keep(record, answer);
        return answer;
    }

    private static string TypeOf(TestAnswer answer) => answer["Content-Type"]?.Split(';')[0] ?? "";

    private void Keep(string record, TestAnswer answer)
    {
        var type = TypeOf(answer);
        if (answer.Body.Length == 0 && answer.Status != 204)
            return;
        var kept = new RecordedAnswer(record, answer.Status, type, type switch
        {
            "application/json" => AnswerForm.Short(AnswerForm.WithoutSecrets(answer.Json)),
            "" => null,
            _ => AnswerForm.Short(answer.Body),
        });
        Recorded[kept.Name] = kept;
    }
}
