using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>A kind of report: what it is called, what it asks, and how it is made of a book.</summary>
/// <param name="Code">Its code on the command line and in the API: <c>trial-balance</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Options">Names of options that it takes besides the as-of pair; one that must be given ends in <c>!</c>.</param>
/// <param name="MakeAsync">Reads the figures at the pinned pair and makes the report of them.</param>
internal sealed record ReportKind(
    string Code, LocalName Title, IReadOnlyList<string> Options,
    Func<BookReader, ReportRequest, CancellationToken, Task<Report>> MakeAsync)
{
    /// <summary>Names of its options.</summary>
    public IEnumerable<string> Names => Options.Select(option => option.TrimEnd('!'));

    /// <summary>Names of those that must be given.</summary>
    public IEnumerable<string> Needed => Options.Where(option => option.EndsWith('!')).Select(option => option.TrimEnd('!'));
}
