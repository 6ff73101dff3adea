using System.Data;
using System.Data.Common;

namespace FundLedger.Storage;

/// <summary>
/// Reads past damage: what fails is told, and does not end the transaction. A stretch of numbered rows that cannot be read is
/// halved until what is damaged stands alone.
/// </summary>
internal sealed class Salvage(Dialect dialect, DbTransaction transaction, CancellationToken cancellation)
{
    private const string Point = "salvage";

    /// <summary>Where nothing can be read, halving on tells nothing: so many tries are enough.</summary>
    private const int MostTries = 10_000;

    private int _tries;

    /// <returns>What was read; or why it cannot be.</returns>
    public async Task<(T? Result, string? Problem)> TryAsync<T>(Func<Task<T>> read)
    {
        if (transaction.Connection is not { State: ConnectionState.Open })
            throw new DamagedException("The database broke off the check where it is damaged.") { IsOfDatabase = true };
        if (transaction.SupportsSavepoints)
            await transaction.SaveAsync(Point, cancellation).ConfigureAwait(false);
        try
        {
            var result = await read().ConfigureAwait(false);
            if (transaction.SupportsSavepoints)
                await transaction.ReleaseAsync(Point, cancellation).ConfigureAwait(false);
            return (result, null);
        }
        catch (Exception fault) when (IsUnreadable(fault))
        {
            if (transaction is { SupportsSavepoints: true, Connection.State: ConnectionState.Open })
                await transaction.RollbackAsync(Point, cancellation).ConfigureAwait(false);
            return (default, Damage.In(dialect, fault)?.Message ?? fault.GetBaseException().Message);
        }
    }

    /// <summary>The rows after one number and up to another, as far as they can be read.</summary>
    /// <param name="after">The number that the first one is to follow.</param>
    /// <param name="until">The last number.</param>
    /// <param name="read">Reads the rows after one number and up to another.</param>
    /// <param name="lost">Is told of each stretch that cannot be read: its first and last number, and why.</param>
    public async Task<List<T>> StretchAsync<T>(
        long after, long until, Func<long, long, Task<List<T>>> read, Action<long, long, string> lost)
    {
        cancellation.ThrowIfCancellationRequested();
        var (rows, problem) = await TryAsync(() => read(after, until)).ConfigureAwait(false);
        if (rows is not null)
            return rows;
        if (until - after <= 1 || ++_tries > MostTries)
        {
            lost(after + 1, until, problem!);
            return [];
        }

        var middle = after + ((until - after) / 2);
        return
        [
            .. await StretchAsync(after, middle, read, lost).ConfigureAwait(false),
            .. await StretchAsync(middle, until, read, lost).ConfigureAwait(false),
        ];
    }

    public bool IsExhausted => _tries > MostTries;

    private bool IsUnreadable(Exception fault) => Damage.In(dialect, fault) is not null || dialect.IsUnknownName(fault)
        || fault is FormatException or InvalidCastException or ArgumentException;
}
