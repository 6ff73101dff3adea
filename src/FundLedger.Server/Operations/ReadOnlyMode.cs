using System.Collections.Concurrent;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>
/// Whether the service only reads for now, and why: the disk is full, which is taken back by what found it; or a book or
/// the database is damaged, which holds until the server is started on what was restored.
/// </summary>
internal sealed class ReadOnlyMode
{
    /// <summary>The cause that concerns all books.</summary>
    public const string Disk = "disk";

    /// <summary>The cause that the database is damaged, so that no book in it is written to.</summary>
    public const string Database = "database";

    private readonly ConcurrentDictionary<string, LocalName> _causes = new(StringComparer.Ordinal);

    /// <summary>The causes with what is wrong.</summary>
    public IReadOnlyDictionary<string, LocalName> Causes => _causes;

    public static string OfBook(string book) => $"book:{book}";

    /// <returns>True when the cause is new.</returns>
    public bool Enter(string cause, LocalName problem) => _causes.TryAdd(cause, problem);

    /// <summary>Damage that was met: of a book, or of the database as a whole.</summary>
    /// <returns>True when the cause is new.</returns>
    public bool Enter(DamagedException damage) => damage is { IsOfDatabase: false, Book: { } book }
        ? Enter(OfBook(book), damage.Where)
        : Enter(Database, damage.Book is { } met ? new LocalName($"{damage.Where.Zh}（账套 {met}）", $"{damage.Where.En}, met in the book {met}") : damage.Where);

    public bool IsDamaged(string book) => _causes.ContainsKey(Database) || _causes.ContainsKey(OfBook(book));

    /// <returns>True when the cause was there.</returns>
    public bool Leave(string cause) => _causes.TryRemove(cause, out _);

    /// <exception cref="RefusedException">
    /// <see cref="Rule.ServiceReadOnly"/> or <see cref="Rule.BookDamaged"/> when nothing can be changed in a book now.
    /// </exception>
    public void Check(string? book)
    {
        if (_causes.TryGetValue(Database, out var problem) || (book is not null && _causes.TryGetValue(OfBook(book), out problem)))
            throw new RefusedException(Rule.BookDamaged, ("problem", problem));
        if (_causes.TryGetValue(Disk, out problem))
            throw new RefusedException(Rule.ServiceReadOnly, ("problem", problem));
    }
}
