namespace FundLedger.Catalog;

/// <summary>Reads requests of a book at an as-of pair.</summary>
internal static class RequestReading
{
    /// <summary>Requests of the unit that is asked about and of all below it; of all where none is.</summary>
    public static async Task<IReadOnlyList<RequestHistory>> HistoriesAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var histories = await read.RequestsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        return asked.UnitsWithBelow() is { } units ? [.. histories.Where(history => units.Contains(history.Request.Unit))] : histories;
    }

    /// <summary>One request.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.DocumentMustExist"/>, <see cref="Rule.DocumentAmbiguous"/>; <see cref="Rule.DocumentIsNoRequest"/>.
    /// </exception>
    public static async Task<RequestHistory> HistoryAsync(BookReader read, string document, AsOf asOf, CancellationToken cancellation)
    {
        if (await read.RequestAsync(document, asOf, cancellation).ConfigureAwait(false) is { } history)
            return history;
        var began = await read.EntriesAsync(new EntryFilter { Document = document, To = asOf.Date, KnownAt = asOf.KnownAt, Limit = 1 }, cancellation).ConfigureAwait(false);
        throw DocumentCode.NoRequest(document, began is [{ Kind: var kind }] && kind != DraftRequest.Kind ? kind : null);
    }
}
