using System.Text;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>A file that a request of the demo attaches.</summary>
public sealed record DemoFile(string Name, string MediaType, string Content, string Actor)
{
    /// <summary>Keeps the content in a book, which the command that attaches it asks for.</summary>
    public async Task<Attachment> StoreAsync(Book book, CancellationToken cancellation)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Content));
        return await book.Attachments.StoreAsync(content, Name, MediaType, Actor, cancellation).ConfigureAwait(false);
    }
}

/// <summary>What happens on one day of the demo.</summary>
/// <param name="Day">The day.</param>
/// <param name="Files">What its commands attach: kept first.</param>
/// <param name="Commands">Its commands, in order.</param>
public sealed record DemoDay(DateOnly Day, IReadOnlyList<DemoFile> Files, IReadOnlyList<BookCommand> Commands)
{
    /// <summary>Carries out the day in a book.</summary>
    public async Task<IReadOnlyList<Outcome>> DoAsync(Book book, CancellationToken cancellation)
    {
        foreach (var file in Files)
            await file.StoreAsync(book, cancellation).ConfigureAwait(false);
        return await book.ExecuteAllAsync(Commands, cancellation).ConfigureAwait(false);
    }
}
