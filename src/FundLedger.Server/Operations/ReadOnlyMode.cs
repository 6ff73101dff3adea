using System.Collections.Concurrent;

namespace FundLedger.Server.Operations;

/// <summary>
/// Whether the service only reads for now, and why: the disk is full, or the end of a journal is not as it was written.
/// Each cause is taken back by what found it.
/// </summary>
internal sealed class ReadOnlyMode
{
    /// <summary>The cause that concerns all books.</summary>
    public const string Disk = "disk";

    private readonly ConcurrentDictionary<string, LocalName> _causes = new(StringComparer.Ordinal);

    /// <summary>The causes with what is wrong.</summary>
    public IReadOnlyDictionary<string, LocalName> Causes => _causes;

    public static string OfBook(string book) => $"book:{book}";

    /// <returns>True when the cause is new.</returns>
    public bool Enter(string cause, LocalName problem)
    {
        var known = _causes.ContainsKey(cause);
        _causes[cause] = problem;
        return !known;
    }

    /// <returns>True when the cause was there.</returns>
    public bool Leave(string cause) => _causes.TryRemove(cause, out _);

    /// <exception cref="RefusedException"><see cref="Rule.ServiceReadOnly"/> when nothing can be changed in a book now.</exception>
    public void Check(string? book)
    {
        if (_causes.TryGetValue(Disk, out var problem) || (book is not null && _causes.TryGetValue(OfBook(book), out problem)))
            throw new RefusedException(Rule.ServiceReadOnly, ("problem", problem));
    }
}
