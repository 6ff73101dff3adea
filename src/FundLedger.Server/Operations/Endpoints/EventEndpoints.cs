using System.Globalization;
using System.Text.Json.Nodes;
using FundLedger.Server.Api;

namespace FundLedger.Server.Operations;

/// <summary>The feed of events: what is new after an entry, of the units that the caller reads.</summary>
internal static class EventEndpoints
{
    private const int MostEvents = 1000;
    private const int LongestWait = 30;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly QueryParameter After = new("after", "此序号之后，缺省 0 · Only after this entry; left out: from the beginning", typeof(long));

    private static readonly QueryParameter Limit = new("limit", "最多条数（1–1000），缺省 100 · At most that many entries looked at", typeof(int));

    private static readonly QueryParameter Wait = new("wait", "没有新凭证时最多等几秒（0–30） · Seconds to wait for something new", typeof(int));

    public static void MapEvents(this IEndpointRouteBuilder book) => book.MapGet("events", ReadAsync)
        .WithMetadata(new Operation(new LocalName("新凭证：自某序号起，可等待", "What is new after an entry; may wait for it"))
        {
            Tag = "events",
            Parameters = [After, Limit, Wait],
            Rules = [Rule.RoleRequired, Rule.ParameterForm],
        });

    /// <summary><c>{events:[…], next}</c>: what to ask after next, also where none of the new entries are the caller's to see.</summary>
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
            NextPage.Link(call.Context, events[^1].Entry.Seq);
        return new JsonResult(StatusCodes.Status200OK, new JsonObject
        {
            ["events"] = new JsonArray([.. events.Where(happened => IsSeen(call.Rights, happened))
                .Select(happened => WebhookEvent.Json(call.Book.Code, happened, happened.Units.Where(call.Rights.Sees)))]),
            ["next"] = events.Count == 0 ? after : events[^1].Entry.Seq,
        });
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
}
