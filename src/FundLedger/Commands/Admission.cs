using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A book that commands are admitted to: all of it can be looked at, and what is needed is loaded before.</summary>
public interface ILoadedBook : IBookView
{
    /// <summary>Loads in sets what will be looked at, as far as it is not there.</summary>
    void Load(Needs needs);

    /// <summary>The debit and credit sums of an account over all days.</summary>
    (long Debit, long Credit) SumsOf(Account account);
}

/// <summary>A command that was admitted.</summary>
/// <param name="Decision">What it comes to.</param>
/// <param name="Authority">By what right it was done, for its entries.</param>
public sealed record Admitted(Decision Decision, string Authority);

/// <summary>The one way of commands into a book, be it real or simulated: by right, by the rules of their kind, and by those of entries.</summary>
public sealed class Admission(ILoadedBook book)
{
    private readonly Dictionary<ActingUser, (BookSetup Setup, AuthorityCheck Authority)> _authorities = [];

    /// <summary>Refuses what cannot be the actor's to do, before anything of it is looked up.</summary>
    /// <exception cref="RefusedException">See <see cref="AuthorityCheck.CheckSeen"/> and <see cref="AuthorityCheck.Admit"/>.</exception>
    public void CheckRight(BookCommand command)
    {
        var authority = AuthorityFor(command);
        authority?.CheckSeen(command);
        authority?.Admit(command);
    }

    /// <summary>The book as the actor may see it; null for the operator of the database, who sees it all.</summary>
    public IBookView? SightFor(BookCommand command) => AuthorityFor(command)?.Sight;

    /// <summary>What commands need at first, as far as they can tell.</summary>
    public static Needs NeedsOf(IReadOnlyCollection<BookCommand> commands, IBookView book) =>
        Needs.All([.. commands.Select(command => NeedsOf(command, new NeededView(book, command, Needs.None)))]);

    /// <summary>What decides on the kind itself, on its source voucher and its files; of a part that cannot be read nothing, as that is refused first.</summary>
    private static Needs NeedsOf(BookCommand command, IBookView view)
    {
        var needs = command.Needs(view);
        try
        {
            return needs.And(SourceVouchers.Needs(command)).And(Enclosures.Needs(command));
        }
        catch (RefusedException)
        {
            return needs;
        }
    }

    /// <summary>Admits a command: it is decided, and nothing is posted yet.</summary>
    /// <exception cref="RefusedException">By a right, a rule of its kind, or a rule of entries.</exception>
    public Admitted Admit(BookCommand command)
    {
        var authority = AuthorityFor(command);
        authority?.CheckSeen(command);
        var open = authority?.Sight ?? book;
        command = command.Resolved(open);
        authority?.Admit(command);
        command.Expected?.Check(open);
        var (whole, seen) = ViewsFor(command, authority);
        var decision = command.Decide(seen);
        var right = authority?.Check(command, decision) ?? AuthorityCheck.Operator;
        SourceVouchers.Check(command, whole, open);
        Enclosures.Check(command, seen);
        return Checked(new Admitted(decision, right));
    }

    /// <summary>Admits the command that a book begins with; its set-up is there.</summary>
    /// <exception cref="RefusedException">By a rule of entries.</exception>
    public Admitted Begin(OpenBook first) => Checked(new Admitted(new Decision([first.FirstDraft(book.Today)], null), AuthorityCheck.Operator));

    /// <summary>The book as far as the command needs it, what it needs at first and what it then needs besides: all of it, and what its actor sees.</summary>
    private (IBookView Whole, IBookView Seen) ViewsFor(BookCommand command, AuthorityCheck? authority)
    {
        var needs = NeedsOf(command, Of(Needs.None));
        book.Load(needs);
        var further = command.FurtherNeeds(Of(needs));
        book.Load(further);
        return (new NeededView(book, command, needs.And(further)), Of(needs.And(further)));

        IBookView Of(Needs all)
        {
            var view = new NeededView(book, command, all);
            return authority is null ? view : authority.SightOf(view);
        }
    }

    private Admitted Checked(Admitted admitted)
    {
        var own = admitted.Decision.Drafts;
        foreach (var draft in own)
            EntryRules.Check(draft, book.Setup, book.Today);
        var carried = YearTurn.CarriedBy(own, book);
        foreach (var draft in carried)
            EntryRules.Check(draft, book.Setup, book.Today);
        IReadOnlyList<Draft> drafts = carried.Count == 0 ? own : [.. own, .. carried];
        book.Load(new Needs { Accounts = [.. drafts.SelectMany(draft => draft.Lines).Select(line => line.Account).Distinct().SelectMany(account => EntryRules.Deciding(account, book.Setup)).Distinct()] });
        EntryRules.CheckSums(drafts, book);
        EntryRules.CheckBalances(drafts, book);
        DocumentRules.Check(drafts, book);
        return carried.Count == 0 ? admitted : admitted with { Decision = admitted.Decision with { Drafts = drafts } };
    }

    /// <summary>What someone may do, worked out once while the set-up stays as it is; null for the operator of the database.</summary>
    private AuthorityCheck? AuthorityFor(BookCommand command)
    {
        if (command.By is not { } user)
            return null;
        if (_authorities.TryGetValue(user, out var known) && ReferenceEquals(known.Setup, book.Setup))
            return known.Authority;
        var authority = new AuthorityCheck(user, book);
        _authorities[user] = (book.Setup, authority);
        return authority;
    }
}
