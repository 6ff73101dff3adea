using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Who does a piece of work, of several processes on one database: one at a time, for as long as it says that it is still
/// there. Clocks of machines differ and processes may be held up, so work must bear being done twice.
/// </summary>
public sealed class Leases
{
    private readonly Database _database;
    private readonly TimeProvider _clock;

    internal Leases(Database database, TimeProvider clock) => (_database, _clock) = (database, clock);

    private const string Take = """
        UPDATE work_lease SET holder = @holder, held_until = @until
        WHERE name = @name AND (held_until < @now OR holder = @holder)
        """;

    private const string Insert = "INSERT INTO work_lease (name, holder, held_until) VALUES (@name, @holder, @until)";

    private const string Count = "SELECT COUNT(*) FROM work_lease WHERE name = @name";

    /// <summary>Takes a piece of work, or keeps it for longer.</summary>
    /// <param name="name">The work: up to 200 characters.</param>
    /// <param name="holder">The process: up to 100 characters.</param>
    /// <param name="period">For how long.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns>False while another process has it.</returns>
    public Task<bool> TakeAsync(string name, string holder, TimeSpan period, CancellationToken cancellation = default) =>
        _database.UseAsync(async connection =>
        {
            var now = _clock.GetUtcNow().UtcDateTime;
            var parameters = new { name, holder, now = (StoredMoment)now, until = (StoredMoment)(now + period) };
            if (await connection.ExecuteAsync(new CommandDefinition(Take, parameters, cancellationToken: cancellation)).ConfigureAwait(false) > 0)
                return true;
            if (await connection.ExecuteScalarAsync<int>(new CommandDefinition(Count, parameters, cancellationToken: cancellation)).ConfigureAwait(false) > 0)
                return false;
            try
            {
                return await connection.ExecuteAsync(new CommandDefinition(Insert, parameters, cancellationToken: cancellation)).ConfigureAwait(false) > 0;
            }
            catch (DbException fault) when (_database.Dialect.IsUniqueViolation(fault))
            {
                return false;
            }
        }, cancellation);

    private const string End = "UPDATE work_lease SET held_until = @now WHERE name = @name AND holder = @holder";

    /// <summary>Leaves a piece of work to the others.</summary>
    public Task GiveUpAsync(string name, string holder, CancellationToken cancellation = default) => _database.UseAsync(connection =>
        connection.ExecuteAsync(new CommandDefinition(
            End, new { name, holder, now = (StoredMoment)_clock.GetUtcNow().UtcDateTime.AddMilliseconds(-1) }, cancellationToken: cancellation)), cancellation);
}
