using System.CommandLine;

namespace FundLedger.Server.Api;

/// <summary>凭证: the journal, and manual entries.</summary>
internal static class JournalCalls
{
    public static Resource Resource { get; } = new("entries", new LocalName("凭证", "Journal"))
    {
        Questions =
        [
            new("entries", EntriesVerb.Create(), Audience.Units) { Answer = EntriesAsync },
            new("vouchers", Resources.VerbIn(VoucherVerb.Create(), "show"), Audience.Units),
        ],
    };

    /// <summary>A page of the journal, and where the next one is (RFC 8288).</summary>
    private static async Task EntriesAsync(BookCall call, ParseResult parsed, Output output, CancellationToken cancellation)
    {
        var filter = EntriesVerb.FilterIn(parsed);
        var entries = await call.Read.EntriesAsync(filter, cancellation).ConfigureAwait(false);
        if (entries.Count == filter.Limit)
            NextPage.Link(call.Context, entries[^1].Seq);
        output.Rows(entries, EntryView.Columns);
    }
}
