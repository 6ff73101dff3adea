using System.Text.Encodings.Web;
using System.Text.Json;

namespace FundLedger.Storage;

/// <summary>
/// Writes a journal as lines of JSON: a <see cref="JournalHeader"/>, the checkpoints, the entries in order. What is posted
/// while it is written is left out. <see cref="JournalFile"/> checks the result.
/// </summary>
public static class JournalExport
{
    private const int PageSize = 5000;

    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="book">The book.</param>
    /// <param name="after">The entry that the first one is to follow; 0: the whole journal.</param>
    /// <param name="output">Where the lines go; written to in pages, so that a journal of any length fits in memory.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    /// <returns>The number of entries.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.EntryMustExist"/> where there is no entry of that number.</exception>
    public static async Task<long> WriteAsync(Book book, long after, Stream output, CancellationToken cancellation = default)
    {
        var head = await book.Read.HeadAsync(cancellation).ConfigureAwait(false);
        await WriteLinesAsync(output, await BeginningAsync(book, after, head, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        for (var at = after; at < head.Seq;)
        {
            var page = await book.Read.EntriesAsync(
                new EntryFilter { After = at, Limit = (int)Math.Min(PageSize, head.Seq - at) }, cancellation).ConfigureAwait(false);
            if (page.Count == 0)
                throw new DamagedException($"Entry {at + 1} is missing.");
            await WriteLinesAsync(output, page.Select(entry => (Action<Utf8JsonWriter>)(writer => EntryJson.Write(writer, entry))), cancellation).ConfigureAwait(false);
            at = page[^1].Seq;
        }

        return head.Seq - after;
    }

    private static async Task<IReadOnlyList<Action<Utf8JsonWriter>>> BeginningAsync(
        Book book, long after, ChainHead head, CancellationToken cancellation)
    {
        var setup = await book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var previous = after == 0 ? EntryHash.Origin : await HashAsync(book, after, cancellation).ConfigureAwait(false);
        var header = new JournalHeader(book.Code, setup.Profile.Name, setup.Profile.Currency.Code, after, previous, head.Seq, head.Hash);
        var checkpoints = await book.Checkpoints.ListAsync(0, int.MaxValue, cancellation).ConfigureAwait(false);
        return [header.Write, .. checkpoints.Where(checkpoint => checkpoint.Seq <= head.Seq).Select(Line)];
    }

    private static Action<Utf8JsonWriter> Line(Checkpoint checkpoint) => writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("checkpoint");
        CheckpointJson.Write(writer, checkpoint);
        writer.WriteEndObject();
    };

    private static async Task<byte[]> HashAsync(Book book, long seq, CancellationToken cancellation) =>
        await book.Read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1 }, cancellation).ConfigureAwait(false) is [var entry] && entry.Seq == seq
            ? entry.Hash
            : throw new RefusedException(Rule.EntryMustExist, ("entry", seq));

    private static async Task WriteLinesAsync(Stream output, IEnumerable<Action<Utf8JsonWriter>> lines, CancellationToken cancellation)
    {
        using var page = new MemoryStream();
        var writer = new Utf8JsonWriter(page, Form);
        await using var closing = writer.ConfigureAwait(false);
        foreach (var write in lines)
        {
            write(writer);
            await writer.FlushAsync(cancellation).ConfigureAwait(false);
            writer.Reset();
            page.WriteByte((byte)'\n');
        }

        page.Position = 0;
        await page.CopyToAsync(output, cancellation).ConfigureAwait(false);
    }
}
