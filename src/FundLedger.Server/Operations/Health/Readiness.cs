using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server.Operations;

/// <summary>Whether this process can do its work now.</summary>
internal sealed class Readiness(Database database, OperationsOptions options, ReadOnlyMode mode)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<HealthCheck>> RunAsync(CancellationToken cancellation)
    {
        var (reachable, migrated) = await DatabaseAsync(cancellation).ConfigureAwait(false);
        return
        [
            new HealthCheck("database", reachable), new HealthCheck("migrations", migrated),
            new HealthCheck("disk", Disk()), new HealthCheck("writing", Writing()),
        ];
    }

    /// <summary><c>{status, checks:[{name, ok, problem}]}</c>.</summary>
    public static JsonObject Json(IReadOnlyList<HealthCheck> checks) => new()
    {
        ["status"] = checks.All(check => check.Problem is null) ? "ready" : "not ready",
        ["checks"] = new JsonArray([.. checks.Select(check => new JsonObject
        {
            ["name"] = check.Name,
            ["ok"] = check.Problem is null,
            ["problem"] = check.Problem,
        })]),
    };

    /// <summary>What the database itself says may name servers and users: that goes to the log, not here.</summary>
    private async Task<(string? Reachable, string? Migrated)> DatabaseAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            var missing = await Migrator.MissingAsync(database, patience.Token).ConfigureAwait(false);
            return (null, missing.Count == 0 ? null : $"missing: {string.Join(", ", missing)}");
        }
        catch (DamagedException damaged)
        {
            mode.Enter(damaged);
            return ($"is damaged: {damaged.Where.En}", "not known");
        }
        catch (Exception fault) when (fault is UnavailableException or System.Data.Common.DbException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return ("cannot be reached", "not known");
        }
    }

    private string? Disk() => options.HoldsBooks && DiskSpace.FreeIn(options.Data) is { } free && free < options.LeastFreeBytes
        ? $"{free >> 20} MB free, below {options.LeastFreeBytes >> 20} MB"
        : null;

    private string? Writing() => mode.Causes.Count == 0 ? null : string.Join("; ", mode.Causes.OrderBy(cause => cause.Key, StringComparer.Ordinal).Select(cause => $"{cause.Key}: {cause.Value.En}"));
}
