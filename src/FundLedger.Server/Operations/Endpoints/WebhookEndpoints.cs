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
        book.MapGet("webhooks", ListAsync).WithMetadata(Reading("推送一览", "The webhooks", AnswerModel.List("Webhook", WebhookView.Columns)));
        book.MapGet("webhooks/{webhook}", ShowAsync).WithMetadata(Reading("一个推送", "One webhook", One));
        book.MapGet("webhooks/{webhook}/deliveries", DeliveriesAsync).WithMetadata(Reading("未送达的凭证", "What could not be delivered yet", AnswerModel.List("WebhookDelivery", WebhookView.DeliveryColumns)));
        book.MapPost("webhooks", AddAsync).WithMetadata(Changing("添加推送；密钥只显示这一次", "Add a webhook; its secret is shown this once",
            BodyExample.Of("""{"url":"https://example.org/hook","kinds":["disburse","refund"],"unit":"A01","after":0}""", "WebhookWanted",
                Of<string>("url", "地址", "Where to"),
                Of<JsonArray>("kinds", "凭证类型，缺省全部", "Kinds of entry; left out: all") with { IsOptional = true },
                Of<string>("unit", "单位，含下级；缺省全部", "A unit and all below; left out: everything") with { IsOptional = true },
                Of<long>("after", "自此序号之后，缺省自现在起", "Only entries after this one; left out: from now on") with { IsOptional = true })) with
        { Answer = WithSecret, Statuses = [201, 200] });
        book.MapDelete("webhooks/{webhook}", RemoveAsync).WithMetadata(Changing("删除推送", "Remove a webhook") with { Statuses = [204, 200] });
        book.MapPost("webhooks/{webhook}/activity", SetActiveAsync).WithMetadata(Changing("暂停或恢复推送", "Stop a webhook, or let it go on",
            BodyExample.Of("""{"active":false}""", "WebhookActivity", Of<bool>("active", "启用", "False to stop it"))));
        book.MapPost("webhooks/{webhook}/secret", ChangeSecretAsync).WithMetadata(Changing("更换密钥，旧密钥再用一天", "A new secret; the old one is used beside it for a day") with { Answer = WithSecret });
        book.MapPost("webhooks/{webhook}/replay", ReplayAsync).WithMetadata(Changing("自某序号起重新推送", "Deliver everything after an entry again",
            BodyExample.Of("""{"after":0}""", "WebhookReplay", Of<long>("after", "自此序号之后", "Only entries after this one"))));
        book.MapPost("webhooks/{webhook}/test", TestAsync).WithMetadata(Changing("试发一次，告知应答", "Send a test, and say what was answered") with { Answer = AnswerModel.One("WebhookTest", Tests) });
    }

    private static ReportColumn Of<T>(string name, string zh, string en) => new(name, new(zh, en), false) { Type = typeof(T) };

    private static AnswerModel One => AnswerModel.One("Webhook", WebhookView.Columns);

    /// <summary>A dry run says where to, and from which entry on.</summary>
    private static AnswerModel WithSecret => AnswerModel.One<Webhook>("NewWebhook",
        [.. WebhookView.Columns.Append(WebhookView.Secret).Select(column => column.Name is "url" or "seq" ? column : column.Optional())]);

    private static readonly Column<(int? Status, string? Problem)>[] Tests =
    [
        Column<(int? Status, string? Problem)>.Number("status", "应答状态", "Status that was answered", test => test.Status),
        Column<(int? Status, string? Problem)>.Text("problem", "问题", "Problem", test => test.Problem),
    ];

    private static Operation Reading(string zh, string en, AnswerModel answer) =>
        new(new LocalName(zh, en)) { Tag = Tag, Answer = answer, Roles = [Roles.Administrator], Rules = [Rule.RoleRequired, Rule.WebhookMustExist] };

    private static Operation Changing(string zh, string en, BodyExample? example = null) => new(new LocalName(zh, en))
    {
        Tag = Tag,
        IsChange = true,
        Parameters = [QueryParameter.DryRun],
        Body = example is null ? [] : ["application/json"],
        Example = example,
        Answer = One,
        Roles = [Roles.Administrator],
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

    /// <summary>What the receiver answered to an event of the kind <c>test</c>.</summary>
    private static async Task<IResult> TestAsync(BookCall call, WebhookSender sender, CancellationToken cancellation)
    {
        var webhook = await WebhookAsync(call, cancellation).ConfigureAwait(false);
        var id = $"test-{CommandBody.KeyOf(call.Context.Request)}";
        var body = WebhookEvent.Body(new JsonObject { ["id"] = id, ["book"] = call.Book.Code, ["kind"] = "test" });
        if (call.IsSet(QueryParameter.DryRun))
            return Ok(JsonRows.Row(default, Tests));
        var answer = await sender.SendAsync(webhook, id, body, cancellation).ConfigureAwait(false);
        return Ok(JsonRows.Row((answer.Status, answer.Problem), Tests));
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
