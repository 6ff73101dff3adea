using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>What a report is asked for: the book at a pair that is pinned, and what its kind asks besides.</summary>
/// <param name="Source">The book, the as-of pair and the head of the chain then.</param>
/// <param name="Options">Options of the kind that were given, by name: <c>unit</c>, <c>fund</c>, <c>year</c>, …</param>
internal sealed record ReportRequest(ReportSource Source, IReadOnlyDictionary<string, string> Options)
{
    public AsOf AsOf => Source.AsOf;

    public string? this[string option] => Options.GetValueOrDefault(option);

    /// <summary>
    /// Pins the pair: where no moment is said, it is the newest entry's, so that the same report can be made again on
    /// any later day.
    /// </summary>
    public static async Task<ReportRequest> ReadAsync(
        BookReader read, AsOf asOf, IReadOnlyDictionary<string, string> options, CancellationToken cancellation)
    {
        var head = asOf.KnownAt is { } moment
            ? await read.HeadAsync(moment, cancellation).ConfigureAwait(false)
            : await read.HeadAsync(cancellation).ConfigureAwait(false);
        var knownAt = asOf.KnownAt ?? head.RecordedAt;
        var profile = (await read.SetupAsync(knownAt, cancellation).ConfigureAwait(false)).Profile;
        return new ReportRequest(new ReportSource(profile.Code, profile.Name, profile.Currency, asOf.Date, knownAt, head.Seq, head.Hash), options);
    }
}
