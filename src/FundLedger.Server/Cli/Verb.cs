using System.CommandLine;

namespace FundLedger.Server;

/// <summary>A verb, with what it does, and whether that is a change.</summary>
internal class Verb : Command
{
    protected Verb(string name, string description)
        : base(name, description)
    {
    }

    /// <summary>Whether what was said changes what the database holds, or tries it. The database looks over its pages first.</summary>
    public Func<ParseResult, bool> Changes { get; init; } = _ => false;

    /// <summary>Whether it may make the database where there is none yet.</summary>
    public bool Begins { get; init; }

    /// <summary>Whether a command line is one that may make the database.</summary>
    public static bool MayBegin(ParseResult parsed) => parsed.CommandResult.Command is Verb { Begins: true };

    /// <summary>Whether a command line is one that changes something.</summary>
    public static bool IsChange(ParseResult parsed) => parsed.CommandResult.Command is Verb verb && verb.Changes(parsed);

    /// <summary>A verb with its options and what it does.</summary>
    public static Verb Of(
        string name, string description, Func<ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols) =>
        new Verb(name, description).Doing(action, symbols);

    /// <summary>The same for a verb that changes something.</summary>
    public static Verb Change(
        string name, string description, Func<ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols) =>
        new Verb(name, description) { Changes = _ => true }.Doing(action, symbols);

    /// <summary>The same for a verb that may make the database.</summary>
    public static Verb Begin(
        string name, string description, Func<ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols) =>
        new Verb(name, description) { Changes = _ => true, Begins = true }.Doing(action, symbols);

    /// <summary>A verb that may make the database, and has a watch of its own over its pages.</summary>
    public static Verb Serve(
        string name, string description, Func<ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols) =>
        new Verb(name, description) { Begins = true }.Doing(action, symbols);

    /// <summary>A verb that reads the book that the options name.</summary>
    public static OnBookVerb OnBook(
        string name, string description, Func<ParseResult, BookAtHand, CancellationToken, Task<int>> action, params Symbol[] symbols) =>
        Add(new OnBookVerb(name, description, action), symbols);

    /// <summary>A verb that changes the book that the options name.</summary>
    public static OnBookVerb ChangeBook(
        string name, string description, Func<ParseResult, BookAtHand, CancellationToken, Task<int>> action, params Symbol[] symbols) =>
        ChangeBook(name, description, _ => true, action, symbols);

    /// <summary>A verb that changes the book where its options say so.</summary>
    public static OnBookVerb ChangeBook(
        string name, string description, Func<ParseResult, bool> changes, Func<ParseResult, BookAtHand, CancellationToken, Task<int>> action,
        params Symbol[] symbols) => Add(new OnBookVerb(name, description, action) { Changes = changes }, symbols);

    private Verb Doing(Func<ParseResult, CancellationToken, Task<int>> action, Symbol[] symbols)
    {
        SetAction(action);
        return Add(this, symbols);
    }

    private static T Add<T>(T verb, Symbol[] symbols)
        where T : Verb
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
                verb.Options.Add(option);
            else
                verb.Arguments.Add((Argument)symbol);
        }

        return verb;
    }
}
