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
    /// <exception cref="RefusedException">
    /// <see cref="Rule.DocumentMustExist"/> when there is none, or none that he may read: he cannot tell which;
    /// <see cref="Rule.DocumentAmbiguous"/> when he may read several of that code.
    /// </exception>
    public static async Task<DocumentPlace> RequireAsync(
        BookReader read, BookSetup setup, Rights rights, string document, DateOnly today, CancellationToken cancellation)
    {
        var called = await read.DocumentsCalledAsync(document, cancellation).ConfigureAwait(false);
        if (called.Count > 1 && called.Where(each => rights.Sees(DocumentCode.UnitOf(each))).ToList() is { Count: > 0 } own)
            called = own;
        var entries = await read.EntriesAsync(new EntryFilter { Documents = called, Limit = called.Count > 1 ? int.MaxValue : MostEntries }, cancellation).ConfigureAwait(false);
        var places = entries.GroupBy(entry => entry.Document!, StringComparer.Ordinal)
            .Select(group => (Of: DocumentState.Of(group.Key, [.. group]), Request: RequestFold.Of([.. group], setup)))
            .Where(place => rights.Reads(place.Of, place.Request, today)).ToList();
        var meant = DocumentCode.Meant(document, [.. places.Select(place => place.Of.Code)]);
        return places.Where(place => place.Of.Code == meant).Select(place => new DocumentPlace(meant, place.Request, place.Of.Last)).First();
    }
}
