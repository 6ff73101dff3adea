namespace FundLedger.Tests.Storage;

/// <summary>The contract of access on SQLite.</summary>
[TestClass]
public sealed class SqliteAccessTests : AccessContract
{
    private protected override TestDatabases Databases { get; } = new SqliteDatabases();
}

/// <summary>The contract of access on PostgreSQL.</summary>
[TestClass]
[RequiresServer(PostgresBookTests.Variable)]
public sealed class PostgresAccessTests : AccessContract
{
    private protected override TestDatabases Databases { get; } = new PostgresDatabases(Environment.GetEnvironmentVariable(PostgresBookTests.Variable)!);
}

/// <summary>The contract of access on SQL Server.</summary>
[TestClass]
[RequiresServer(SqlServerBookTests.Variable)]
public sealed class SqlServerAccessTests : AccessContract
{
    private protected override TestDatabases Databases { get; } = new SqlServerDatabases(Environment.GetEnvironmentVariable(SqlServerBookTests.Variable)!);
}
