using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Runs the scripts of the schema that a database has not had yet, each once, in order.</summary>
public static class Migrator
{
    internal const string CreateVersions = """
        CREATE TABLE schema_version
        (
            name       VARCHAR(100) NOT NULL PRIMARY KEY,
            applied_at VARCHAR(30)  NOT NULL
        )
        """;

    private const string SelectVersions = "SELECT name FROM schema_version";

    private const string InsertVersion = "INSERT INTO schema_version (name, applied_at) VALUES (@name, @appliedAt)";

    /// <returns>The names of the scripts that were run now.</returns>
    /// <exception cref="DamagedException">When what is there is not what such scripts make.</exception>
    public static Task<IReadOnlyList<string>> MigrateAsync(
        Database database, TimeProvider clock, CancellationToken cancellation) =>
        database.UseAsync(connection => MigrateAsync(database, connection, clock, cancellation), cancellation);

    /// <summary>The names of the scripts that the database has not had yet.</summary>
    public static Task<IReadOnlyList<string>> MissingAsync(Database database, CancellationToken cancellation) =>
        database.UseAsync<IReadOnlyList<string>>(async connection =>
        {
            var applied = await connection.QueryAsync<string>(new CommandDefinition(SelectVersions, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. database.Scripts().Select(script => script.Name).Except(applied)];
        }, cancellation);

    /// <summary>Reads whether the schema is the one that this release knows.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.SchemaOlder"/> or <see cref="Rule.SchemaNewer"/>.</exception>
    /// <exception cref="DamagedException">When it is none of ours.</exception>
    internal static Task RequireCurrentAsync(Database database, CancellationToken cancellation) => database.InSnapshotAsync(async transaction =>
    {
        var connection = transaction.Connection!;
        var known = await connection.ExecuteScalarAsync<int>(new CommandDefinition(database.Dialect.TableExists,
            new { name = "schema_version" }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        if (known == 0)
        {
            await RequireEmptyAsync(database.Dialect, transaction, cancellation).ConfigureAwait(false);
            throw new RefusedException(Rule.DatabaseMustExist, ("file", Texts.Shown(database.File ?? connection.Database)));
        }

        var applied = (await connection.QueryAsync<string>(
            new CommandDefinition(SelectVersions, null, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        RequireKnown(database, applied);
        return database.Scripts().Select(script => script.Name).Except(applied).FirstOrDefault() is { } missing
            ? throw new RefusedException(Rule.SchemaOlder, ("script", missing))
            : true;
    }, cancellation);

    /// <summary>A newer release has run all of our scripts, and more; a name that stands in the place of one of ours is damage.</summary>
    private static void RequireKnown(Database database, List<string> applied)
    {
        var ours = database.Scripts().Select(script => script.Name).ToList();
        if (applied.Except(ours).Order(StringComparer.Ordinal).FirstOrDefault() is not { } unknown)
            return;
        throw ours.All(applied.Contains)
            ? new RefusedException(Rule.SchemaNewer, ("script", unknown))
            : Differs($"schema_version names {unknown}");
    }

    private static DamagedException Differs(string told) => Damage.OfSchema(
        $"The schema is not what schema_version says of it: {told}", new LocalName("表结构与 schema_version 不符", "the schema is not what schema_version says"));

    private static async Task<IReadOnlyList<string>> MigrateAsync(
        Database database, DbConnection connection, TimeProvider clock, CancellationToken cancellation)
    {
        var transaction = await database.BeginWriteAsync(connection, "schema", cancellation).ConfigureAwait(false);
        await using var ending = transaction.ConfigureAwait(false);
        var known = await connection.ExecuteScalarAsync<int>(new CommandDefinition(database.Dialect.TableExists,
            new { name = "schema_version" }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        if (known == 0)
        {
            await RequireEmptyAsync(database.Dialect, transaction, cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync(new CommandDefinition(CreateVersions, null, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        }

        var applied = (await connection.QueryAsync<string>(
            new CommandDefinition(SelectVersions, null, transaction, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        RequireKnown(database, applied);
        var missing = database.Scripts().Where(script => !applied.Contains(script.Name)).ToList();
        try
        {
            foreach (var (name, sql) in missing)
                await RunAsync(transaction, name, database.Dialect.Statements(sql), clock, cancellation).ConfigureAwait(false);
        }
        catch (DbException fault) when (known > 0 && !database.Dialect.IsTransient(fault) && !database.Dialect.IsFull(fault))
        {
            throw Differs(fault.Message);
        }

        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return missing.ConvertAll(script => script.Name);
    }

    /// <summary>A database that never had a script has no table of ours; a file, none at all.</summary>
    private static async Task RequireEmptyAsync(Dialect dialect, DbTransaction transaction, CancellationToken cancellation)
    {
        var parts = await dialect.SchemaAsync(transaction.Connection!, transaction, cancellation).ConfigureAwait(false);
        var tables = parts.Where(part => part.Kind == "table").Select(part => part.Name).ToList();
        if (tables.Contains("book") && tables.Contains("entry"))
            throw Damage.OfSchema("The table schema_version is missing.", new LocalName("表 schema_version 缺失", "table schema_version is missing"));
        if (dialect.IsOneFile && tables.Count > 0)
            throw Damage.OfSchema($"The file is a database of another program: it has the table {tables[0]} and none of FundLedger.", new LocalName("文件属于其他程序", "the file is of another program"));
    }

    private static async Task RunAsync(
        DbTransaction transaction, string name, IEnumerable<string> statements, TimeProvider clock, CancellationToken cancellation)
    {
        var connection = transaction.Connection!;
        foreach (var statement in statements)
            await connection.ExecuteAsync(new CommandDefinition(statement, null, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
        var appliedAt = Refusal.Text(clock.GetUtcNow().UtcDateTime);
        await connection.ExecuteAsync(new CommandDefinition(
            InsertVersion, new { name, appliedAt }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);
    }
}
