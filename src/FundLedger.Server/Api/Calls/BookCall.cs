using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>A call on a book: who calls, what he may, and how the book is set up.</summary>
internal sealed class BookCall
{
    private readonly ServedBook _served;

    private BookCall(HttpContext context, ServedBook served, BookSetup setup, Caller caller) =>
        (Context, _served, Setup, Caller, Rights) = (context, served, setup, caller, served.RightsOf(setup, caller));

    public HttpContext Context { get; }

    public Caller Caller { get; }

    /// <summary>The set-up as of a moment ago: what rights are read from.</summary>
    public BookSetup Setup { get; }

    public Rights Rights { get; }

    /// <summary>The book, as the caller changes it: by his rights alone.</summary>
    public Book Book => field ??= _served.Book.As(new ActingUser(Caller.User) { AdministersServer = Caller.IsAdministrator, HasSecondFactor = Caller.HasSecondFactor });

    public ServedBook Served => _served;

    /// <summary>The book as far as the caller may read it.</summary>
    public BookReader Read => Rights.SeesAll ? Book.Read : Book.Read.Within(Rights.Units);

    /// <summary>Whether all that he may do here is to accept an account that was offered to him.</summary>
    private bool IsInvited => Setup.Invitations.Keys.Any(offer => offer.Account == Caller.User)
        && Context.GetEndpoint()?.Metadata.GetMetadata<Operation>()?.Change?.Kind == LinkAccount.Kind;

    public Language Language => CallLanguage.Of(Context.Request);

    /// <summary>Found by Minimal APIs for a parameter of this type.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.LogInRequired"/>; <see cref="Rule.BookMustExist"/> also for a book in which the caller has no role.
    /// </exception>
    public static async ValueTask<BookCall> BindAsync(HttpContext context)
    {
        var isPublic = context.GetEndpoint()?.Metadata.GetMetadata<Operation>() is { IsPublic: true };
        var caller = isPublic ? new Caller("", false, null) : context.Caller();
        var code = PathPlace.Of(context, "book");
        if (caller.Scope?.Book is { } only && only != code)
            throw Missing(code);
        var served = await context.RequestServices.GetRequiredService<Books>().OpenAsync(code, context.RequestAborted).ConfigureAwait(false);
        var setup = await served.Book.Read.RecentSetupAsync(context.RequestAborted).ConfigureAwait(false);
        var call = new BookCall(context, served, setup, caller);
        return isPublic || caller.IsAdministrator || !call.Rights.IsEmpty || call.IsInvited ? call : throw Missing(code);
    }

    /// <summary>A part of the path; a code may hold a slash, which stands there as %2F.</summary>
    public string Place(string name) => PathPlace.Of(Context, name);

    /// <summary>A document that the caller may read.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentMustExist"/>.</exception>
    public Task<DocumentPlace> DocumentAsync(string document, CancellationToken cancellation) =>
        DocumentPlace.RequireAsync(Book.Read, Setup, Rights, document, Book.Read.Today, cancellation);

    /// <summary>An entry of which the caller may read a line; one without lines is for those who read the whole book.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.EntryMustExist"/>.</exception>
    public async Task<Entry> EntryAsync(long seq, CancellationToken cancellation)
    {
        var found = seq < 1 ? [] : await Read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1 }, cancellation).ConfigureAwait(false);
        return found.FirstOrDefault(entry => entry.Seq == seq)
            ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
    }

    /// <summary>The value of a query parameter; null where it is not given.</summary>
    public string? ValueOf(QueryParameter parameter) => Context.Request.Query[parameter.Name] is [{ Length: > 0 } value] ? value : null;

    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/>.</exception>
    public bool IsSet(QueryParameter parameter) => Context.Request.Query[parameter.Name].ToString() switch
    {
        "" when !Context.Request.Query.ContainsKey(parameter.Name) => false,
        "false" => false,
        "true" => true,
        var other => throw new RefusedException(Rule.ParameterForm, ("parameter", parameter.Name), ("problem", new Reason(Because.Differs, ("expected", "true | false"), ("given", Texts.Shown(other))))),
    };

    private static RefusedException Missing(string code) => new(Rule.BookMustExist, ("book", Texts.Shown(code)));
}
