using System.Collections.Concurrent;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>The books that are served: each is opened once, and kept until the server stops.</summary>
internal sealed class Books(BookStore store) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ServedBook> _open = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _opening = new(1);

    public BookStore Store => store;

    /// <exception cref="RefusedException"><see cref="Rule.BookMustExist"/>.</exception>
    public async ValueTask<ServedBook> OpenAsync(string code, CancellationToken cancellation)
    {
        if (_open.TryGetValue(code, out var open))
            return open;
        await _opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!_open.TryGetValue(code, out open))
                _open[code] = open = new ServedBook(await store.OpenBookAsync(code, cancellation).ConfigureAwait(false));
            return open;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Serves a book that was just created.</summary>
    public ServedBook Add(Book book) => _open[book.Code] = new ServedBook(book);

    public async ValueTask DisposeAsync()
    {
        foreach (var served in _open.Values)
            await served.Book.DisposeAsync().ConfigureAwait(false);
        _open.Clear();
        _opening.Dispose();
    }
}
