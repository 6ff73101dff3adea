using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>推送: the webhooks of a book, for its administrators.</summary>
internal static class WebhookEndpoints
{
    private const string Tag = "webhooks";

    public static void MapWebhooks(this IEndpointRouteBuilder book)
    {
        book.MapGet("webhooks", ListAsync).WithMetadata(Reading("推送一览", "The webhooks"));
        book.MapGet("webhooks/{webhook}", ShowAsync).WithMetadata(Reading("一个推送", "One webhook"));
        book.MapGet("webhooks/{webhook}/deliveries", DeliveriesAsync).WithMetadata(Reading("未送达的凭证", "What could not be delivered yet"));
        book.MapPost("webhooks", AddAsync).WithMetadata(Changing("添加推送；密钥只显示这一次", "Add a webhook; its secret is shown this once",
            new BodyExample("""{"url":"https://example.org/hook","kinds":["disburse","refund"],"unit":"A01","after":0}""", "url")));
        book.MapDelete("webhooks/{webhook}", RemoveAsync).WithMetadata(Changing("删除推送", "Remove a webhook"));
        book.MapPost("webhooks/{webhook}/activity", SetActiveAsync).WithMetadata(Changing("暂停或恢复推送", "Stop a webhook, or let it go on",
            new BodyExample("""{"active":false}""", "active")));
        book.MapPost("webhooks/{webhook}/secret", ChangeSecretAsync).WithMetadata(Changing("更换密钥，旧密钥再用一天", "A new secret; the old one is used beside it for a day"));
        book.MapPost("webhooks/{webhook}/replay", ReplayAsync).WithMetadata(Changing("自某序号起重新推送", "Deliver everything after an entry again",
            new BodyExample("""{"after":0}""", "after")));
        book.MapPost("webhooks/{webhook}/test", TestAsync).WithMetadata(Changing("试发一次，告知应答", "Send a test, and say what was answered"));
    }

    private static Operation Reading(string zh, string en) => new(new LocalName(zh, en)) { Tag = Tag, Rules = [Rule.RoleRequired, Rule.WebhookMustExist] };

    private static Operation Changing(string zh, string en, BodyExample? example = null) => new(new LocalName(zh, en))
    {
        Tag = Tag,
        IsChange = true,
        Parameters = [QueryParameter.DryRun],
        Body = example is null ? [] : ["application/json"],
        Example = example,
        Rules = [Rule.RoleRequired, Rule.WebhookMustExist, Rule.WebhookForm, Rule.UnitMustExist, Rule.MemberForm, Rule.MemberRequired, Rule.CommandForm],
    };

    private static async Task<IResult> ListAsync(BookCall call, CancellationToken cancellation)
    {
        Require(call);
        return Ok(JsonRows.Of(await call.Book.Webhooks.ListAsync(cancellation).ConfigureAwait(false), WebhookView.Columns));
    }

    private static async Task<IResult> ShowAsync(BookCall call, CancellationToken cancellation) =>
        Ok(JsonRows.Row(await WebhookAsync(call, cancellation).ConfigureAwait(false), WebhookView.Columns));

    private static async Task<IResult> DeliveriesAsync(BookCall call, CancellationToken cancellation)
    {
        var outbox = call.Book.Webhooks.OutboxOf(await WebhookAsync(call, cancellation).ConfigureAwait(false));
        return Ok(JsonRows.Of(await outbox.ListAsync(0, 10_000, cancellation).ConfigureAwait(false), WebhookView.DeliveryColumns));
    }

    private static async Task<IResult> AddAsync(BookCall call, WebhookTargets targets, CancellationToken cancellation)
    {
        Require(call);
        var (key, body) = await BodyAsync<WebhookBody>(call, cancellation).ConfigureAwait(false);
        var url = body.Url ?? throw new RefusedException(Rule.MemberRequired, ("kind", "webhook"), ("member", "url"));
        targets.Check(url);
        if (body.Unit is { Length: > 0 } unit)
            call.Setup.Unit(unit);
        var after = body.After ?? (await call.Book.Read.HeadAsync(cancellation).ConfigureAwait(false)).Seq;
        var wanted = new NewWebhook(key, url, body.Kinds ?? [], body.Unit ?? "", after, call.Caller.User);
        wanted.Check();
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(new JsonObject { ["url"] = url, ["seq"] = after });
        var added = await call.Book.Webhooks.CreateAsync(wanted, cancellation).ConfigureAwait(false);
        call.Context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{call.Context.Request.Path}/{added.Id}");
        return new JsonResult(StatusCodes.Status201Created, JsonRows.Row(added, [.. WebhookView.Columns, WebhookView.Secret]));
    }

    private static async Task<IResult> RemoveAsync(BookCall call, CancellationToken cancellation)
    {
        var webhook = await WebhookAsync(call, cancellation).ConfigureAwait(false);
        CommandBody.KeyOf(call.Context.Request);
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(JsonRows.Row(webhook, WebhookView.Columns));
        await call.Book.Webhooks.RemoveAsync(webhook.Id, cancellation).ConfigureAwait(false);
        return Results.NoContent();
    }

    private static async Task<IResult> SetActiveAsync(BookCall call, CancellationToken cancellation)
    {
        var webhook = await WebhookAsync(call, cancellation).ConfigureAwait(false);
        var (_, body) = await BodyAsync<WebhookBody>(call, cancellation).ConfigureAwait(false);
        var active = body.Active ?? throw new RefusedException(Rule.MemberRequired, ("kind", "webhook"), ("member", "active"));
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(JsonRows.Row(webhook with { IsActive = active }, WebhookView.Columns));
        await call.Book.Webhooks.SetActiveAsync(webhook.Id, active, cancellation).ConfigureAwait(false);
        return await ShowAsync(call, cancellation).ConfigureAwait(false);
    }

    private static async Task<IResult> ChangeSecretAsync(BookCall call, CancellationToken cancellation)
    {
        var webhook = await WebhookAsync(call, cancellation).ConfigureAwait(false);
        var key = CommandBody.KeyOf(call.Context.Request);
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(JsonRows.Row(webhook, WebhookView.Columns));
        await call.Book.Webhooks.ChangeSecretAsync(webhook.Id, key, cancellation).ConfigureAwait(false);
        return Ok(JsonRows.Row(await WebhookAsync(call, cancellation).ConfigureAwait(false), [.. WebhookView.Columns, WebhookView.Secret]));
    }

    private static async Task<IResult> ReplayAsync(BookCall call, CancellationToken cancellation)
    {
        var webhook = await WebhookAsync(call, cancellation).ConfigureAwait(false);
        var (_, body) = await BodyAsync<WebhookBody>(call, cancellation).ConfigureAwait(false);
        var after = body.After ?? throw new RefusedException(Rule.MemberRequired, ("kind", "webhook"), ("member", "after"));
        if (after < 0)
            throw new RefusedException(Rule.MemberForm, ("member", "after"), ("problem", new Reason(Because.BelowLeast, ("least", 0), ("given", after))));
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(JsonRows.Row(webhook with { Seq = after }, WebhookView.Columns));
        await call.Book.Webhooks.ReplayAsync(webhook.Id, after, cancellation).ConfigureAwait(false);
        return await ShowAsync(call, cancellation).ConfigureAwait(false);
    }

    /// <summary><c>{status, problem}</c>: what the receiver answered to an event of the kind <c>test</c>.</summary>
    private static async Task<IResult> TestAsync(BookCall call, WebhookSender sender, CancellationToken cancellation)
    {
        var webhook = await WebhookAsync(call, cancellation).ConfigureAwait(false);
        var id = $"test-{CommandBody.KeyOf(call.Context.Request)}";
        var body = WebhookEvent.Body(new JsonObject { ["id"] = id, ["book"] = call.Book.Code, ["kind"] = "test" });
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(new JsonObject { ["status"] = null, ["problem"] = null });
        var answer = await sender.SendAsync(webhook, id, body, cancellation).ConfigureAwait(false);
        return Ok(new JsonObject { ["status"] = answer.Status, ["problem"] = answer.Problem });
    }

    /// <summary>A webhook tells of the whole book, so that it is for who administers the whole book.</summary>
    private static void Require(BookCall call)
    {
        if (!call.Caller.IsAdministrator && call.Rights.TopWithout([Roles.Administrator]) is { } top)
            throw Refused.Role("webhooks", [Roles.Administrator], top);
    }

    private static Task<Webhook> WebhookAsync(BookCall call, CancellationToken cancellation)
    {
        Require(call);
        return int.TryParse(call.Place("webhook"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? call.Book.Webhooks.FindAsync(id, cancellation)
            : throw new RefusedException(Rule.WebhookMustExist, ("webhook", Texts.Shown(call.Place("webhook"))));
    }

    private static async Task<(string Key, T Body)> BodyAsync<T>(BookCall call, CancellationToken cancellation)
    {
        var key = CommandBody.KeyOf(call.Context.Request);
        using var json = CommandJson.Document(await CommandBody.TextAsync(call.Context.Request, cancellation).ConfigureAwait(false));
        try
        {
            return (key, json.Deserialize<T>(WebhookBody.Form) ?? throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NotAnObject))));
        }
        catch (JsonException fault)
        {
            throw new RefusedException(Rule.MemberForm, ("member", fault.Path?.TrimStart('$', '.') is { Length: > 0 } path ? Texts.Shown(path) : "?"), ("problem", new Reason(Because.UnknownOrOfAnotherType)));
        }
    }

    private static JsonResult Ok(JsonNode json) => new(StatusCodes.Status200OK, json);
}
