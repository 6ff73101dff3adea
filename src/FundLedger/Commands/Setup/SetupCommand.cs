using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>What changes the set-up: also how a book's set-up is read back from its journal.</summary>
public interface ISetupChange
{
    /// <summary>The set-up after this command.</summary>
    /// <exception cref="RefusedException">A rule of this kind of command.</exception>
    BookSetup Apply(BookSetup setup, DateOnly date);
}

/// <summary>A command that changes the set-up and moves no money; the journal keeps it as an entry without lines.</summary>
public abstract record SetupCommand : BookCommand, ISetupChange
{
    /// <inheritdoc/>
    public abstract BookSetup Apply(BookSetup setup, DateOnly date);

    public sealed override Decision Decide(IBookView view)
    {
        var resolved = ResolvedIn(view);
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(resolved) }], resolved.Apply(view.Setup, DateIn(view)));
    }

    /// <summary>The command with what was found out in deciding it.</summary>
    private protected virtual SetupCommand ResolvedIn(IBookView view) => this;
}
