using System.CommandLine;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>What a verb works with: the store, the book, and where its result goes.</summary>
internal sealed class BookAtHand : IAsyncDisposable
{
    private BookAtHand(Book book, AccessLog access, Output output) => (Book, Access, Output) = (book, access, output);

    public Book Book { get; }

    public BookReader Read => Book.Read;

    /// <summary>The log of access in the same database.</summary>
    public AccessLog Access { get; }

    public Output Output { get; }

    /// <summary>Opens the book that the options name, or the only one.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.BookMustExist"/> or <see cref="Rule.BookMustBeNamed"/>.</exception>
    public static async Task<BookAtHand> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await OpenStoreAsync(parsed, TimeProvider.System, cancellation).ConfigureAwait(false);
        var code = parsed.GetValue(CommonOptions.BookCode)
            ?? OnlyOne(await store.CodesAsync(cancellation).ConfigureAwait(false));
        var book = await OpenBookAsync(store, code, cancellation).ConfigureAwait(false);
        return new BookAtHand(book, store.Access, Output.Of(parsed));
    }

    /// <summary>The store that the options name; a verb that changes nothing can write nothing.</summary>
    public static async Task<BookStore> OpenStoreAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation) => Verb.IsChange(parsed)
        ? await BookStore.OpenAsync(await OpenDatabaseAsync(parsed, clock, cancellation).ConfigureAwait(false), clock, cancellation).ConfigureAwait(false)
        : await BookStore.OpenForReadingAsync(DatabaseIn(parsed), clock, cancellation).ConfigureAwait(false);

    /// <summary>The database that the options name: before a change, only one that is found sound.</summary>
    /// <exception cref="DamagedException">It is to be changed, and is damaged.</exception>
    public static async Task<Database> OpenDatabaseAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var database = DatabaseIn(parsed);
        if (!Verb.MayBegin(parsed))
            BookStore.RequireFile(database);
        else if (database.File is { } file)
            Make(Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (Verb.IsChange(parsed))
            await BookStore.RequireSoundAsync(database, clock, cancellation).ConfigureAwait(false);
        return database;
    }

    /// <summary>The database that the options name.</summary>
    public static Database DatabaseIn(ParseResult parsed) => parsed.GetValue(CommonOptions.Database) is { } database
        ? Database.Parse(database)
        : Database.Sqlite(Path.Combine(parsed.GetValue(CommonOptions.Data)!.FullName, "fundledger.db"));

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The folder cannot be opened: {fault.Message}", fault);
        }
    }

    /// <exception cref="RefusedException"><see cref="Rule.BookMustExist"/>, with the one that was meant.</exception>
    private static async Task<Book> OpenBookAsync(BookStore store, string code, CancellationToken cancellation)
    {
        var codes = await store.CodesAsync(cancellation).ConfigureAwait(false);
        return codes.Contains(code)
            ? await store.OpenBookAsync(code, cancellation).ConfigureAwait(false)
            : throw new RefusedException(Rule.BookMustExist, ("book", Texts.Shown(code)), ("near", Similar.To(code, codes)));
    }

    /// <summary>The as-of pair that the options name.</summary>
    public AsOf AsOf(ParseResult parsed) => CommonOptions.AsOfIn(parsed, Read.Today);

    /// <summary>Carries out a command, or with --dry-run says what it would come to, and prints the answer.</summary>
    public async Task<int> ExecuteAsync(ParseResult parsed, BookCommand command, CancellationToken cancellation)
    {
        var keyed = Keyed(parsed, command);
        return Written(parsed.GetValue(CommonOptions.DryRun)
            ? await Book.TryAsync(keyed, cancellation).ConfigureAwait(false)
            : await Book.ExecuteAsync(keyed, cancellation).ConfigureAwait(false));
    }

    /// <summary>The same with files, which are kept before, and named with the command; with --dry-run they are only looked for.</summary>
    public async Task<int> ExecuteAsync(ParseResult parsed, BookCommand command, IReadOnlyList<FileInfo> files, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => !file.Exists) is { } missing)
            throw new RefusedException(Rule.FileMustExist, ("file", missing.Name));
        var kept = new List<Attachment>();
        foreach (var file in parsed.GetValue(CommonOptions.DryRun) ? [] : files)
        {
            var content = file.OpenRead();
            await using var closing = content.ConfigureAwait(false);
            kept.Add(await Book.Attachments.StoreAsync(content, file.Name, AttachmentType.OfName(file.Name)?.MediaType ?? "application/octet-stream",
                parsed.GetValue(CommonOptions.Actor) ?? "", cancellation).ConfigureAwait(false));
        }

        return await ExecuteAsync(parsed, kept.Count == 0 ? command : command with { Attachments = kept }, cancellation).ConfigureAwait(false);
    }

    /// <summary>The same for a file that is attached.</summary>
    public async Task<int> AttachAsync(ParseResult parsed, AttachFile command, Stream content, CancellationToken cancellation) => Written(
        await Book.Attachments.AttachAsync(Keyed(parsed, command), content, parsed.GetValue(CommonOptions.DryRun), cancellation).ConfigureAwait(false));

    private static T Keyed<T>(ParseResult parsed, T command)
        where T : BookCommand => command with
        {
            Key = parsed.GetValue(CommonOptions.Key) ?? Guid.CreateVersion7().ToString("N"),
            Actor = parsed.GetValue(CommonOptions.Actor),
        };

    private int Written(Answer answer)
    {
        AnswerView.Write(Output, answer);
        return ExitStatus.Done;
    }

    public ValueTask DisposeAsync() => Book.DisposeAsync();

    private static string OnlyOne(IReadOnlyList<string> codes) => codes.Count switch
    {
        1 => codes[0],
        0 => throw new RefusedException(Rule.BookMustExist, ("book", "?")),
        _ => throw new RefusedException(Rule.BookMustBeNamed, ("count", codes.Count), ("books", string.Join(", ", codes))),
    };
}
