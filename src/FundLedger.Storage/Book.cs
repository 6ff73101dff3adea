namespace FundLedger.Storage;

/// <summary>A book: commands go in, answers and figures come out.</summary>
public sealed class Book : IAsyncDisposable
{
    private readonly BookWriter _writer;
    private readonly ActingUser? _user;

    internal Book(Database database, BookKey key, TimeProvider clock)
    {
        var known = new KnownSetup(clock);
        _writer = new BookWriter(database, key, clock, known);
        Code = key.Code;
        Read = new BookReader(database, key, clock, known, new KnownAccounts());
        Checkpoints = new Checkpoints(database, key, clock);
        Webhooks = new Webhooks(database, key, clock);
        Attachments = new Attachments(_writer, database, key, clock);
    }

    private Book(Book book, ActingUser user) => (_writer, _user, Code, Read, Checkpoints, Webhooks, Attachments) =
        (book._writer, user, book.Code, book.Read, book.Checkpoints, book.Webhooks, book.Attachments.As(user));

    public string Code { get; }

    /// <summary>Reads, on connections of their own.</summary>
    public BookReader Read { get; }

    /// <summary>Signed checkpoints, and proofs against them.</summary>
    public Checkpoints Checkpoints { get; }

    /// <summary>Who is told of new entries.</summary>
    public Webhooks Webhooks { get; }

    /// <summary>The files of requests.</summary>
    public Attachments Attachments { get; }

    /// <summary>
    /// The book as someone who logged in changes it: all that is carried out through it is his, by his rights alone. Through
    /// the book itself its operator acts. It is disposed of with the book.
    /// </summary>
    public Book As(ActingUser user) => new(this, user);

    /// <summary>What whoever acts through the book may do in it now; null: its operator, whom no right binds.</summary>
    public Rights? RightsIn(BookSetup setup) => _user is null ? null : Rights.OfAccount(setup, _user.Account, Read.Today);

    /// <summary>Carries out a command. When this returns, it is on the disk.</summary>
    /// <exception cref="RefusedException">By a rule; nothing was changed.</exception>
    /// <exception cref="UnavailableException">The database did not answer: ask again with the same key.</exception>
    public async Task<Answer> ExecuteAsync(BookCommand command, CancellationToken cancellation = default) =>
        (await ExecuteAllAsync([command], cancellation).ConfigureAwait(false))[0].Required;

    /// <summary>
    /// Carries out several commands in order, in one transaction. Each is answered or refused by itself:
    /// a refused one harms no other.
    /// </summary>
    public Task<IReadOnlyList<Outcome>> ExecuteAllAsync(
        IReadOnlyList<BookCommand> commands, CancellationToken cancellation = default) =>
        _writer.ExecuteAsync(Signed(commands), Mode.Each, cancellation);

    /// <summary>Carries out all of the commands, or, when one is refused, none of them.</summary>
    /// <param name="commands">The commands, in order.</param>
    /// <param name="dryRun">True: only say what they would come to together.</param>
    /// <param name="cancellation">Gives up waiting; what is queued may still be done.</param>
    public Task<IReadOnlyList<Outcome>> ExecuteAllOrNoneAsync(
        IReadOnlyList<BookCommand> commands, bool dryRun, CancellationToken cancellation = default) =>
        _writer.ExecuteAsync(Signed(commands), dryRun ? Mode.Rehearsal : Mode.AllOrNone, cancellation);

    /// <summary>Says what a command would come to, and changes nothing.</summary>
    /// <exception cref="RefusedException">By a rule.</exception>
    public async Task<Answer> TryAsync(BookCommand command, CancellationToken cancellation = default) =>
        (await _writer.ExecuteAsync(Signed([command]), Mode.Rehearsal, cancellation).ConfigureAwait(false))[0].Required;

    /// <summary>Says what commands would come to one after another, and changes nothing.</summary>
    public Task<IReadOnlyList<Outcome>> TryAllAsync(
        IReadOnlyList<BookCommand> commands, CancellationToken cancellation = default) =>
        _writer.ExecuteAsync(Signed(commands), Mode.Rehearsal, cancellation);

    /// <summary>Finishes what is queued and stops the writer.</summary>
    public ValueTask DisposeAsync() => _user is null ? _writer.DisposeAsync() : ValueTask.CompletedTask;

    private IReadOnlyList<BookCommand> Signed(IReadOnlyList<BookCommand> commands) => _user is null
        ? commands
        : [.. commands.Select(command => command with { By = _user, Actor = _user.Account })];
}
