namespace FundLedger;

/// <summary>
/// A copy of a book in memory, on which commands are tried: they are decided and pass the same rules as in the book,
/// and nothing is ever posted.
/// </summary>
public sealed class SimulatedBook : IBookView
{
    /// <param name="setup">The set-up.</param>
    /// <param name="today">The day on which commands are carried out.</param>
    /// <param name="movements">Sums of accounts by day, or balances at one date.</param>
    /// <param name="documents">Documents that commands may name.</param>
    public SimulatedBook(
        BookSetup setup, DateOnly today, IEnumerable<(DateOnly Day, AccountBalance Sums)> movements, IEnumerable<DocumentState> documents) =>
        throw new NotImplementedException();

    /// <summary>A copy of a fiscal year at its date: what is dated later is not known to it.</summary>
    public static SimulatedBook Of(YearBalances balances, IEnumerable<DocumentState> documents) =>
        throw new NotImplementedException();

    public BookSetup Setup => throw new NotImplementedException();

    public DateOnly Today => throw new NotImplementedException();

    public IEnumerable<Account> Accounts => throw new NotImplementedException();

    public Timeline Timeline(Account account) => throw new NotImplementedException();

    public DocumentState? FindDocument(string document) => throw new NotImplementedException();

    public IReadOnlyList<RecordedEntry> EntriesOf(string document) => throw new NotImplementedException();

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Holders(Place at, Currency currency) =>
        throw new NotImplementedException();

    public RecordedEntry? FindEntry(long seq) => throw new NotImplementedException();

    /// <summary>Carries out a command on the copy.</summary>
    /// <returns>Null, or why it was refused; then the copy is as it was.</returns>
    public Refusal? Do(BookCommand command) => throw new NotImplementedException();

    /// <summary>Carries out commands that belong together: all of them, or none.</summary>
    /// <returns>Null, or which one was refused and why; then the copy is as it was.</returns>
    public RefusedStep? DoAll(IReadOnlyList<BookCommand> commands) => throw new NotImplementedException();

    /// <summary>The fiscal year of a date as the copy has it.</summary>
    public YearBalances YearAt(DateOnly date) => throw new NotImplementedException();
}
