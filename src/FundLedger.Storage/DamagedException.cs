namespace FundLedger.Storage;

/// <summary>
/// What is stored cannot be read, or breaks a rule: a page is damaged, a table is gone, a row was changed from outside.
/// Never a refusal. The message is for the log and for who runs the server; <see cref="Where"/> may be told to anybody.
/// </summary>
public sealed class DamagedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is damaged, without what is stored there.</summary>
    public LocalName Where { get; init; } = new("账套中的记录无法解读", "a stored record makes no sense");

    /// <summary>What is damaged, with the message in its own words: for who runs the server.</summary>
    public LocalName Detail => Where.En == Message ? Where : new($"{Where.Zh}（报错“{Message.TrimEnd('.')}”）", Message);

    /// <summary>The book in which it was met; null where it is the database as a whole.</summary>
    public string? Book { get; private set; }

    /// <summary>Whether the database itself is damaged, so that no book in it is to be written to.</summary>
    public bool IsOfDatabase { get; init; }

    /// <summary>Takes note of the book that was read; the first that is named stays.</summary>
    internal void MetIn(string book) => Book ??= book;
}
