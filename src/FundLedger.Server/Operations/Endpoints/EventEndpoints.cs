using System.Globalization;
using FundLedger.Server.Api;

namespace FundLedger.Server.Operations;

/// <summary>The feed of events: what is new after an entry, of the units that the caller reads.</summary>
internal static class EventEndpoints
{
    private const int MostEvents = 1000;
    private const int LongestWait = 30;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly QueryParameter After = new("after", "此序号之后，缺省 0 · Only after this entry; left out: from the beginning", typeof(long)) { Usual = "0", Range = (0, long.MaxValue) };

    private static readonly QueryParameter Limit = new("limit", "最多条数（1–1000），缺省 100 · At most that many entries looked at", typeof(int)) { Usual = "100", Range = (1, MostEvents) };

    private static readonly QueryParameter Wait = new("wait", "没有新凭证时最多等几秒（0–30） · Seconds to wait for something new", typeof(int)) { Usual = "0", Range = (0, LongestWait) };

    private static readonly Column<Page>[] Columns =
    [
        Column<Page>.Rows("events", "新凭证", "What is new", page => page.Events, WebhookEvent.Columns),
        Column<Page>.Number("next", "下次自此序号之后", "What to ask after next", page => page.Next),
    ];

    public static void MapEvents(this IEndpointRouteBuilder book) => book.MapGet("events", ReadAsync)
        .WithMetadata(new Operation(new LocalName("新凭证：自某序号起，可等待", "What is new after an entry; may wait for it"))
        {
            Tag = "events",
            Parameters = [After, Limit, Wait],
            Answer = AnswerModel.One("EventPage", Columns),
            Rules = [Rule.RoleRequired, Rule.ParameterForm],
        });

    /// <summary>Also says what to ask after next, also where none of the new entries are the caller's to see.</summary>
    private static async Task<IResult> ReadAsync(BookCall call, TimeProvider clock, CancellationToken cancellation)
    {
        if (call.Rights.IsEmpty)
            throw Refused.Role("events", [], "*");
        var after = NumberIn(call, After, 0, long.MaxValue) ?? 0;
        var limit = (int)(NumberIn(call, Limit, 1, MostEvents) ?? 100);
        var wait = TimeSpan.FromSeconds(NumberIn(call, Wait, 0, LongestWait) ?? 0);
        await WaitAsync(call, after, wait, clock, cancellation).ConfigureAwait(false);
        var events = await call.Book.Read.EventsAsync(after, limit, cancellation).ConfigureAwait(false);
        if (events.Count == limit)
            NextPage.Link(call.Context, Refusal.Text(events[^1].Entry.Seq));
        return new JsonResult(StatusCodes.Status200OK, JsonRows.Row(new Page(
            [.. events.Where(happened => IsSeen(call.Rights, happened)).Select(happened => new WebhookEvent.Told(call.Book.Code, happened.Entry, happened.Units.Where(call.Rights.Sees)))],
            events.Count == 0 ? after : events[^1].Entry.Seq), Columns));
    }

    /// <summary>What is about the whole book concerns everyone who has a role in it.</summary>
    private static bool IsSeen(Rights rights, JournalEvent happened) => happened.Units.Count == 0 || happened.Units.Any(rights.Sees);

    private static async Task WaitAsync(BookCall call, long after, TimeSpan wait, TimeProvider clock, CancellationToken cancellation)
    {
        var begun = clock.GetTimestamp();
        while (clock.GetElapsedTime(begun) < wait && (await call.Book.Read.HeadAsync(cancellation).ConfigureAwait(false)).Seq <= after)
            await Task.Delay(Look, clock, cancellation).ConfigureAwait(false);
    }

    private static long? NumberIn(BookCall call, QueryParameter parameter, long least, long most)
    {
        if (!call.Context.Request.Query.TryGetValue(parameter.Name, out var values))
            return null;
        return values is [{ } text] && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new RefusedException(Rule.ParameterForm, ("parameter", parameter.Name), ("problem", new Reason(Because.NotBetween, ("least", least), ("most", most), ("given", Texts.Shown(values.ToString())))));
    }

    private sealed record Page(IReadOnlyList<WebhookEvent.Told> Events, long Next);
}
