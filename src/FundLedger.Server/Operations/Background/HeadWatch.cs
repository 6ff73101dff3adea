using System.Collections.Concurrent;

namespace FundLedger.Server.Operations;

/// <summary>
/// Looks at the end of every journal before this process writes on from there, and again where it was not as it was
/// written: such a book is only read, until it was restored.
/// </summary>
internal sealed partial class HeadWatch(AllBooks books, ReadOnlyMode mode, ILogger<HeadWatch> log) : IBackgroundWork
{
    private readonly ConcurrentDictionary<string, bool> _sound = new(StringComparer.Ordinal);

    public string Name => "head-watch";

    public TimeSpan Period => TimeSpan.FromSeconds(30);

    public bool RunsFirst => true;

    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var book in await books(cancellation).ConfigureAwait(false))
        {
            if (_sound.ContainsKey(book.Code))
                continue;
            if (await book.Read.CheckHeadAsync(cancellation).ConfigureAwait(false) is { } finding)
            {
                if (mode.Enter(ReadOnlyMode.OfBook(book.Code), new LocalName("账册末尾已损坏", "the end of the journal is damaged")))
                    LogDamaged(log, book.Code, finding.Seq, finding.What);
                continue;
            }

            _sound[book.Code] = true;
            mode.Leave(ReadOnlyMode.OfBook(book.Code));
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Book {Book} is only read: entry {Seq} {What}.")]
    private static partial void LogDamaged(ILogger log, string book, long seq, string what);
}
