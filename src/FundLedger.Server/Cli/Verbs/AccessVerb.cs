using System.CommandLine;
using FundLedger.Server.Api;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>How the verbs of access are made: they work on the database, beside a server or without one.</summary>
internal static class AccessVerb
{
    public static Command Of(
        string name, string description, Func<ParseResult, AccessStore, CancellationToken, Task> action, params Symbol[] symbols) =>
        Verb.Of(name, description, On(action), symbols);

    /// <summary>The same for a verb that changes who may come in.</summary>
    public static Command Change(
        string name, string description, Func<ParseResult, AccessStore, CancellationToken, Task> action, params Symbol[] symbols) =>
        Verb.Change(name, description, On(action), symbols);

    /// <summary>The same for a verb that may make the database too: the first user comes before the first book.</summary>
    public static Command Begin(
        string name, string description, Func<ParseResult, AccessStore, CancellationToken, Task> action, params Symbol[] symbols) =>
        Verb.Begin(name, description, On(action), symbols);

    private static Func<ParseResult, CancellationToken, Task<int>> On(Func<ParseResult, AccessStore, CancellationToken, Task> action) =>
        async (parsed, cancellation) =>
        {
            var store = Verb.IsChange(parsed)
                ? await AccessStore.OpenAsync(await BookAtHand.OpenDatabaseAsync(parsed, TimeProvider.System, cancellation).ConfigureAwait(false), TimeProvider.System, cancellation).ConfigureAwait(false)
                : await AccessStore.OpenForReadingAsync(BookAtHand.DatabaseIn(parsed), TimeProvider.System, cancellation).ConfigureAwait(false);
            await action(parsed, store, cancellation).ConfigureAwait(false);
            return ExitStatus.Done;
        };

    public static Users UsersIn(AccessStore store) => AccessUsers.On(new AccessOptions { Store = store });
}
