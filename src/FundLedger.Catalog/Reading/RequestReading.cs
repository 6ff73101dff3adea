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
}
