using System.CommandLine;
using FundLedger.Server.Api;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>How the verbs of access are made: they work on the database, beside a server or without one.</summary>
internal static class AccessVerb
{
    public static Command Of(
        string name, string description, Func<ParseResult, AccessStore, CancellationToken, Task> action, params Symbol[] symbols) =>
        Verb.Of(name, description, async (parsed, cancellation) =>
        {
            var store = await AccessStore.OpenAsync(Session.DatabaseIn(parsed), TimeProvider.System, cancellation).ConfigureAwait(false);
            await action(parsed, store, cancellation).ConfigureAwait(false);
            return ExitStatus.Done;
        }, symbols);

    public static Users UsersIn(AccessStore store) => AccessUsers.On(new AccessOptions { Store = store });
}
