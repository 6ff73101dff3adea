using FundLedger.Interchange.Files;
using FundLedger.Storage;

namespace FundLedger.Interchange.Payments;

/// <summary>
/// Imports a file of payments that another system recorded. Rows are streamed, and sent to the book some
/// thousands at a time; while one lot is written, the next is read. A payment is known by its reference, so
/// that a file can be imported again after it was mended, or after an import that broke off: what is in the
/// book already is refused as posted already, and the rest is posted.
/// </summary>
/// <param name="refused">Told of each refused row as soon as it is known, by line; null: nobody.</param>
public sealed class PaymentImport(Action<RowRefusal>? refused = null)
{
    /// <summary>Rows to a transaction.</summary>
    private const int ChunkRows = 4096;

    /// <summary>What the file is called, where its path does not say; null: as its path says.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// True: only says what would become of each row. All rows are then tried as one lot, however many they are, so that
    /// each is judged on what those before it came to.
    /// </summary>
    public bool DryRun { get; init; }

    /// <summary>Imports a file.</summary>
    /// <param name="book">The book.</param>
    /// <param name="file">The path of a CSV file or a workbook.</param>
    /// <param name="profile">How it is read.</param>
    /// <param name="actor">Who imports it.</param>
    /// <param name="progress">Told how many rows are done; null: nobody.</param>
    /// <param name="cancellation">Stops it after the rows that are being written, which may be posted.</param>
    /// <exception cref="RefusedException">When the file cannot be read as a whole; nothing is posted.</exception>
    /// <exception cref="UnavailableException">The database did not answer: import the file again.</exception>
    public async Task<ImportResult> RunAsync(
        Book book, string file, ImportProfile profile, string actor, IProgress<long>? progress, CancellationToken cancellation)
    {
        using var source = RowSource.Open(file, profile.Encodings, profile.Delimiter, name: Name);
        var columns = FileColumns.Find(source.Header, profile);
        var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var names = new BookNames(setup, book.RightsIn(setup), profile, actor);
        var reader = new PaymentReader(profile, columns, names, source.File, actor);
        var tally = new ImportTally(source.File, columns, refused);
        var writing = Task.CompletedTask;
        try
        {
            foreach (var chunk in Chunks(source, reader, names, tally))
            {
                await writing.ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(tally.Rows);
                writing = WriteAsync(book, chunk, tally, cancellation);
            }
        }
        finally
        {
            await writing.ConfigureAwait(false);
        }

        progress?.Report(tally.Rows);
        return tally.Result;
    }

    private IEnumerable<ImportChunk> Chunks(RowSource source, PaymentReader reader, BookNames names, ImportTally tally)
    {
        var chunk = new ImportChunk();
        names.OpenTop(chunk.Commands);
        foreach (var row in source.ReadRows())
        {
            reader.Read(row, chunk);
            if (DryRun)
                tally.TellEarly(chunk);
            if (DryRun || chunk.Rows.Count < ChunkRows)
                continue;
            yield return chunk;
            chunk = new ImportChunk();
        }

        if (chunk.Rows.Count > 0)
            yield return chunk;
    }

    private async Task WriteAsync(Book book, ImportChunk chunk, ImportTally tally, CancellationToken cancellation)
    {
        var outcomes = DryRun
            ? await book.TryAllAsync(chunk.Commands, cancellation).ConfigureAwait(false)
            : await book.ExecuteAllAsync(chunk.Commands, cancellation).ConfigureAwait(false);
        var before = await PostedBefore.FindAsync(book, outcomes, cancellation).ConfigureAwait(false);
        tally.Add(chunk, outcomes, before);
    }
}
