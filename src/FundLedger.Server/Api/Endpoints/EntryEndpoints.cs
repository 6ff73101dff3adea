using System.Globalization;

namespace FundLedger.Server.Api;

/// <summary>凭证: one entry.</summary>
internal static class EntryEndpoints
{
    public static void MapEntry(this IEndpointRouteBuilder book) => book.MapGet("entries/{entry}", ShowAsync)
        .WithMetadata(new Operation(new LocalName("一条记录", "One entry"))
        {
            Tag = Topic.Journal.Code,
            Rules = [Rule.EntryMustExist, Rule.RoleRequired],
        });

    private static async Task<IResult> ShowAsync(BookCall call, CancellationToken cancellation)
    {
        if (call.Rights.IsEmpty)
            throw Refused.Role("entries/{entry}", [], "*");
        var entry = long.TryParse(call.Place("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? await call.EntryAsync(seq, cancellation).ConfigureAwait(false)
            : throw new RefusedException(Rule.EntryMustExist, ("entry", Texts.Shown(call.Place("entry"))));
        return new JsonResult(StatusCodes.Status200OK, JsonRows.Row(entry, EntryView.Columns));
    }
}
