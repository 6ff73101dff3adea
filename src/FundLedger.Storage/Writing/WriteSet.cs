namespace FundLedger.Storage;

/// <summary>What one transaction writes.</summary>
public sealed class WriteSet
{
    private readonly Func<Account, int> _idOf;

    internal WriteSet(int book, Func<Account, int> idOf) => (Book, _idOf) = (book, idOf);

    /// <summary>The book's number.</summary>
    public int Book { get; }

    /// <summary>Accounts used for the first time, with their numbers.</summary>
    public List<(int Id, Account Account)> Accounts { get; } = [];

    /// <summary>Entries in order; at least one when it is written.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>What the entries name that they are found by.</summary>
    public List<(long Seq, EntryName Name)> Names { get; } = [];

    /// <summary>What is added to the sums of an account on a day.</summary>
    public Dictionary<(int Account, DateOnly Day), (long Debit, long Credit)> Days { get; } = [];

    /// <summary>The same for an account and month, by the month's first day.</summary>
    public IEnumerable<((int Account, DateOnly Month) Key, (long Debit, long Credit) Sums)> Months => Days
        .GroupBy(day => (day.Key.Account, day.Key.Day.AddDays(1 - day.Key.Day.Day)))
        .Select(month => (month.Key, (month.Sum(day => day.Value.Debit), month.Sum(day => day.Value.Credit))));

    /// <summary>The number of an account.</summary>
    public int IdOf(Account account) => _idOf(account);
}
