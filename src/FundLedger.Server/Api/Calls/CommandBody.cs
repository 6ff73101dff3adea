using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>The command that a call carries: its body, what the path and the headers say of it, and who calls.</summary>
internal static class CommandBody
{
    public const string KeyHeader = "Idempotency-Key";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RefusedException">A rule of commands as data, <see cref="Rule.KeyRequired"/>, <see cref="Rule.ActorIsTheCaller"/> or <see cref="Rule.BodyForm"/>.</exception>
    public static async Task<BookCommand> ReadAsync(BookCall call, Change change, CancellationToken cancellation)
    {
        var key = KeyOf(call.Context.Request);
        using var document = CommandJson.Document(await TextAsync(call.Context.Request, cancellation).ConfigureAwait(false) is { Length: > 0 } text ? text : "{}");
        return Signed(CommandJson.Read(WithPlaces(call, change, document.RootElement), change.Kind), call.Caller, key);
    }

    /// <summary>The key that a change must have.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.KeyRequired"/>.</exception>
    public static string KeyOf(HttpRequest request) => request.Headers[KeyHeader] is [{ Length: > 0 } key]
        ? Texts.Code(key.Length > 1 && key[0] == '"' && key[^1] == '"' ? key[1..^1] : key, KeyHeader)
        : throw new RefusedException(Rule.KeyRequired);

    /// <summary>The same where the keys of commands are made of it: one that is the caller's own.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.KeyRequired"/>, or <see cref="Rule.MemberForm"/> for a key that is kept for imports.</exception>
    public static string OwnKeyOf(HttpRequest request)
    {
        var key = KeyOf(request);
        RequireOwn(key);
        return key;
    }

    /// <summary>A command by the caller, under a key that is his to choose; if it names them itself, it names the same.</summary>
    public static BookCommand Signed(BookCommand command, Caller caller, string key)
    {
        if (command.Actor is { } actor && actor != caller.User)
            throw new RefusedException(Rule.ActorIsTheCaller, ("actor", caller.User), ("given", Texts.Shown(actor)));
        if (command.Key is { } given && given != key)
            throw new RefusedException(Rule.MemberForm, ("member", "key"), ("problem", new Reason(Because.Differs, ("expected", KeyHeader))));
        RequireOwn(key);
        return command with { Actor = caller.User, Key = key };
    }

    private static void RequireOwn(string key)
    {
        if (KeyOwner.IsKept(key))
            throw new RefusedException(Rule.MemberForm, ("member", "key"), ("problem", new Reason(Because.KeptForImports, ("prefix", KeyOwner.Import))));
    }

    /// <exception cref="RefusedException"><see cref="Rule.BodyForm"/> or <see cref="Rule.CommandForm"/>.</exception>
    public static async Task<string> TextAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentType is not null && !request.HasJsonContentType())
            throw new RefusedException(Rule.BodyForm, ("expected", "application/json"));
        try
        {
            using var reader = new StreamReader(request.Body, Strict, detectEncodingFromByteOrderMarks: false);
            return await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NotUtf8)));
        }
    }

    /// <summary>The body with the members that the path names, and the kind; where it says them too, it says the same.</summary>
    private static JsonElement WithPlaces(BookCall call, Change change, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return body;
        if (body.TryGetProperty("kind", out var kind) && !(kind.ValueKind == JsonValueKind.String && kind.ValueEquals(change.Kind)))
            throw new RefusedException(Rule.MemberForm, ("member", "kind"), ("problem", new Reason(Because.Differs, ("expected", change.Kind))));
        if (change.Places.Count == 0)
            return body;
        var whole = JsonObject.Create(body)!;
        foreach (var (name, isNumber) in change.Places.Select(place => (place.Name, place.Type == typeof(long) || place.Type == typeof(int))))
        {
            var said = isNumber && long.TryParse(call.Place(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? JsonValue.Create(number)
                : JsonValue.Create(call.Place(name));
            if (whole[name] is { } given && !JsonNode.DeepEquals(given, said))
                throw new RefusedException(Rule.MemberForm, ("member", name), ("problem", new Reason(Because.NotAsInPath)));
            whole[name] = said;
        }

        return JsonSerializer.SerializeToElement(whole);
    }
}
