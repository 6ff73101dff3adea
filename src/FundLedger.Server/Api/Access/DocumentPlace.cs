using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>A document that a caller reads.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Request">The request that it is; null: another document.</param>
/// <param name="Version">The sequence number of its newest entry.</param>
internal sealed record DocumentPlace(string Code, RequestState? Request, long Version)
{
    private const int MostEntries = 10_000;

    /// <summary>A document that someone may read.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentMustExist"/> when there is none, or none that he may read: he cannot tell which.</exception>
    public static async Task<DocumentPlace> RequireAsync(
        BookReader read, BookSetup setup, Rights rights, string document, DateOnly today, CancellationToken cancellation)
    {
        var entries = await read.EntriesAsync(new EntryFilter { Document = document, Limit = MostEntries }, cancellation).ConfigureAwait(false);
        var request = entries.Count == 0 ? null : RequestFold.Of(entries, setup);
        return entries.Count > 0 && rights.Reads(DocumentState.Of(document, entries), request, today)
            ? new DocumentPlace(document, request, entries[^1].Seq)
            : throw new RefusedException(Rule.DocumentMustExist, ("document", Texts.Shown(document)));
    }
}
