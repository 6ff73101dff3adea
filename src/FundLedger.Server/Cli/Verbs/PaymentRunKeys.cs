using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>
/// The keys of a payment run's commands: the key of the run and their number. A run that was carried out is found by
/// them again, because planned again it would come to something else.
/// </summary>
internal static class PaymentRunKeys
{
    public static IReadOnlyList<BookCommand> Keyed(IReadOnlyList<BookCommand> commands, string key, string? actor, string? text) =>
        [.. commands.Select((command, i) => command with { Key = $"{key}/{i + 1}", Actor = actor, Text = text ?? command.Text })];

    /// <summary>The entries of the run that has this key; none where there was no such run.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.KeyReused"/> when that run was another one.</exception>
    public static async Task<IReadOnlyList<Entry>> DoneAsync(
        BookReader read, BookSetup setup, string? actor, string key, PaymentRunRequest asked, CancellationToken cancellation)
    {
        var entries = await read.AllEntriesAsync(new EntryFilter { Ledger = Ledger.Control, Account = ControlAccount.AccruedUnpaid }, cancellation).ConfigureAwait(false);
        var done = entries.Where(entry => entry.Actor == (actor ?? "") && entry.Key.StartsWith(key + "/", StringComparison.Ordinal)).ToList();
        return done.Find(entry => !IsOf(setup, entry, asked)) is { } other
            ? throw new RefusedException(Rule.KeyReused, ("key", key), ("entry", other.Seq))
            : done;
    }

    private static bool IsOf(BookSetup setup, Entry entry, PaymentRunRequest asked) => entry.Date == asked.AsOf.Date
        && entry.Lines.All(line => (asked.Fund is null || line.Account.Fund == asked.Fund)
            && (asked.Unit is null || setup.WithAbove(line.Account.Unit).Contains(asked.Unit)));
}
