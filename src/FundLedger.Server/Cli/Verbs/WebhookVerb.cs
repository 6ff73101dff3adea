using System.CommandLine;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>webhook add</c>, <c>list</c>, <c>deliveries</c>, <c>stop</c>, <c>start</c>, <c>secret</c>, <c>replay</c>, <c>remove</c>.</summary>
internal static class WebhookVerb
{
    private static readonly Argument<int> Id = new("id") { Description = "编号 · Number" };

    private static readonly Argument<string> Url = new("url") { Description = "接收地址（https） · Where to" };

    private static readonly Option<string[]> Kinds = new("--kind")
    {
        Description = "凭证类型，可多次；缺省全部 · Kind of entry, may be repeated; left out: all",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Unit = new("--unit")
    {
        Description = "单位及其下级；缺省全部 · A unit and all below; left out: everything",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<long?> After = new("--after")
    {
        Description = "此序号之后；缺省自现在起 · Only entries after this one; left out: from now on",
    };

    private static readonly Option<long> From = new("--after") { Description = "此序号之后 · Entries after this one", Required = true };

    public static Command Create() => new("webhook", "推送：新凭证通知其他系统 · Webhooks: other systems are told of new entries")
    {
        Verb.ChangeBook("add", """
            添加推送；密钥只显示这一次 · Add a webhook; its secret is shown this once.
            fundledger webhook add https://example.org/hook --book D1 --kind disburse --unit A01
            """, AddAsync, Url, Kinds, Unit, After, CommonOptions.Key, CommonOptions.Actor),
        Verb.OnBook("list", """
            列出推送 · List the webhooks.
            fundledger webhook list --book D1
            """, async (parsed, session, cancellation) =>
            Rows(session, await session.Book.Webhooks.ListAsync(cancellation).ConfigureAwait(false), WebhookView.Columns)),
        Verb.OnBook("deliveries", """
            未送达的凭证 · What could not be delivered yet.
            fundledger webhook deliveries 1 --book D1
            """, DeliveriesAsync, Id),
        Verb.ChangeBook("stop", """
            暂停推送 · Deliver nothing for now.
            fundledger webhook stop 1 --book D1
            """, (parsed, session, cancellation) => SetActiveAsync(parsed, session, false, cancellation), Id),
        Verb.ChangeBook("start", """
            恢复推送 · Go on where it stopped.
            fundledger webhook start 1 --book D1
            """, (parsed, session, cancellation) => SetActiveAsync(parsed, session, true, cancellation), Id),
        Verb.ChangeBook("secret", """
            更换密钥；新密钥只显示这一次，旧密钥再用一天 · A new secret, shown this once; the old one is used beside it for a day.
            fundledger webhook secret 1 --book D1
            """, ChangeSecretAsync, Id, CommonOptions.Key),
        Verb.ChangeBook("replay", """
            自某序号起重新推送 · Deliver everything after an entry again.
            fundledger webhook replay 1 --after 100 --book D1
            """, ReplayAsync, Id, From),
        Verb.ChangeBook("remove", """
            删除推送 · Remove a webhook.
            fundledger webhook remove 1 --book D1
            """, RemoveAsync, Id),
    };

    private static async Task<int> AddAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var url = parsed.GetValue(Url)!;
        Operations.OperationsOptions.FromEnvironment(parsed.GetValue(CommonOptions.Data)!).Targets.Check(url);
        var unit = parsed.GetValue(Unit)!;
        if (unit.Length > 0)
            (await session.Read.SetupAsync(null, cancellation).ConfigureAwait(false)).Unit(unit);
        var after = parsed.GetValue(After) ?? (await session.Read.HeadAsync(cancellation).ConfigureAwait(false)).Seq;
        var added = await session.Book.Webhooks.CreateAsync(
            new NewWebhook(KeyIn(parsed), url, parsed.GetValue(Kinds) ?? [], unit, after, parsed.GetValue(CommonOptions.Actor) ?? ""), cancellation).ConfigureAwait(false);
        return Rows(session, [added], [.. WebhookView.Columns, WebhookView.Secret]);
    }

    private static async Task<int> DeliveriesAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var webhook = await session.Book.Webhooks.FindAsync(parsed.GetValue(Id), cancellation).ConfigureAwait(false);
        var deliveries = await session.Book.Webhooks.OutboxOf(webhook).ListAsync(0, 10_000, cancellation).ConfigureAwait(false);
        return Rows(session, deliveries, WebhookView.DeliveryColumns);
    }

    private static async Task<int> SetActiveAsync(ParseResult parsed, BookAtHand session, bool active, CancellationToken cancellation)
    {
        await session.Book.Webhooks.SetActiveAsync(parsed.GetValue(Id), active, cancellation).ConfigureAwait(false);
        return await ShowAsync(parsed, session, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> ChangeSecretAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        await session.Book.Webhooks.ChangeSecretAsync(parsed.GetValue(Id), KeyIn(parsed), cancellation).ConfigureAwait(false);
        return Rows(session, [await session.Book.Webhooks.FindAsync(parsed.GetValue(Id), cancellation).ConfigureAwait(false)], [.. WebhookView.Columns, WebhookView.Secret]);
    }

    private static async Task<int> ReplayAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        var after = parsed.GetValue(From);
        if (after < 0)
            throw new RefusedException(Rule.MemberForm, ("member", "--after"), ("problem", new Reason(Because.BelowLeast, ("least", 0), ("given", after))));
        await session.Book.Webhooks.ReplayAsync(parsed.GetValue(Id), after, cancellation).ConfigureAwait(false);
        return await ShowAsync(parsed, session, cancellation).ConfigureAwait(false);
    }

    private static async Task<int> RemoveAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation)
    {
        await session.Book.Webhooks.RemoveAsync(parsed.GetValue(Id), cancellation).ConfigureAwait(false);
        return Rows(session, await session.Book.Webhooks.ListAsync(cancellation).ConfigureAwait(false), WebhookView.Columns);
    }

    private static async Task<int> ShowAsync(ParseResult parsed, BookAtHand session, CancellationToken cancellation) =>
        Rows(session, [await session.Book.Webhooks.FindAsync(parsed.GetValue(Id), cancellation).ConfigureAwait(false)], WebhookView.Columns);

    private static string KeyIn(ParseResult parsed) => parsed.GetValue(CommonOptions.Key) ?? Guid.CreateVersion7().ToString("N");

    private static int Rows<T>(BookAtHand session, IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        session.Output.Rows(rows, columns);
        return ExitStatus.Done;
    }
}
