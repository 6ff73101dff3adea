using System.CommandLine;

namespace FundLedger.Server;

/// <summary>How verbs are made.</summary>
internal static class Verb
{
    /// <summary>A verb with its options and what it does.</summary>
    public static Command Of(
        string name, string description, Func<ParseResult, CancellationToken, Task<int>> action, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        Add(command, symbols);
        command.SetAction(action);
        return command;
    }

    /// <summary>A verb that works on the book that the options name.</summary>
    public static OnBookVerb OnBook(
        string name, string description, Func<ParseResult, Session, CancellationToken, Task<int>> action, params Symbol[] symbols)
    {
        var verb = new OnBookVerb(name, description, action);
        Add(verb, symbols);
        return verb;
    }

    private static void Add(Command command, Symbol[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Option option)
                command.Options.Add(option);
            else
                command.Arguments.Add((Argument)symbol);
        }
    }
}
