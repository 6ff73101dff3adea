namespace FundLedger.Storage;

/// <summary>A book: commands go in, answers and figures come out.</summary>
public sealed class Book : IAsyncDisposable
{
    private readonly BookWriter _writer;
    private readonly Database _database;
    private readonly BookKey _key;
    private readonly ActingUser? _user;

    internal Book(Database database, BookKey key, TimeProvider clock)
    {
        var known = new KnownSetup(clock);
        _writer = new BookWriter(database, key, clock, known);
        (_database, _key) = (database, key);
        Code = key.Code;
        Read = new BookReader(database, key, clock, known, new KnownAccounts());
        Checkpoints = new Checkpoints(database, key, clock);
        Webhooks = new Webhooks(database, key, clock);
    }

    private Book(Book book, ActingUser user) => (_writer, _database, _key, _user, Code, Read, Checkpoints, Webhooks) =
        (book._writer, book._database, book._key, user, book.Code, book.Read, book.Checkpoints, book.Webhooks);

    public string Code { get; }

    /// <summary>Reads, on connections of their own.</summary>
    public BookReader Read { get; }

    /// <summary>Signed checkpoints, and proofs against them.</summary>
    public Checkpoints Checkpoints { get; }

    /// <summary>Who is told of new entries.</summary>
    public Webhooks Webhooks { get; }

    /// <summary>
    /// The book as someone who logged in changes it: all that is carried out through it is his, by his rights alone. Through
    /// the book itself its operator acts. It is disposed of with the book.
    /// </summary>
    public Book As(ActingUser user) => new(this, user);

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

    /// <summary>
    /// Keeps a file that is to be attached to a request: its content once, whatever it is called. Its hash and size are
    /// worked out here, and its type is held against its first bytes.
    /// </summary>
    /// <returns>What the command <see cref="AttachFile"/> says of it.</returns>
    /// <exception cref="RefusedException"><see cref="Rule.AttachmentForm"/>; nothing was kept.</exception>
    public Task<Attachment> StoreAttachmentAsync(Stream content, string name, string mediaType, CancellationToken cancellation = default) =>
        StoreAttachmentAsync(content, name, mediaType, keep: true, cancellation);

    /// <summary>The same; or, unless it is to be kept, only says what the command would say of it.</summary>
    public Task<Attachment> StoreAttachmentAsync(Stream content, string name, string mediaType, bool keep, CancellationToken cancellation) =>
        AttachmentStore.StoreAsync(_database, _key, content, name, mediaType, keep, cancellation);

    /// <summary>Finishes what is queued and stops the writer.</summary>
    public ValueTask DisposeAsync() => _user is null ? _writer.DisposeAsync() : ValueTask.CompletedTask;

    private IReadOnlyList<BookCommand> Signed(IReadOnlyList<BookCommand> commands) => _user is null
        ? commands
        : [.. commands.Select(command => command with { By = _user, Actor = _user.Account })];
}
