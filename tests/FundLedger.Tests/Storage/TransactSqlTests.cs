using System.Reflection;
using System.Text.RegularExpressions;
using FundLedger.Storage;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace FundLedger.Tests.Storage;

/// <summary>
/// Every statement and script that SQL Server is sent is parsed as T-SQL of 2019, whether or not a server is
/// there, and keeps to what every such server takes.
/// </summary>
[TestClass]
public sealed partial class TransactSqlTests
{
    private static readonly SqlServerDialect Dialect = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Statements_AllOfThem_AreTransactSql()
    {
        var statements = Statements().ToList();

        foreach (var (name, sql) in statements)
            Parse(name, sql);

        TestContext.WriteLine($"{statements.Count} statements were parsed as T-SQL.");
        Assert.IsGreaterThanOrEqualTo(25, statements.Count);
    }

    [TestMethod]
    public void Statements_AllOfThem_KeepToWhatEveryServerTakes()
    {
        foreach (var (name, sql) in Statements())
        {
            foreach (var word in Forbidden())
                Assert.DoesNotMatchRegex(word, sql, $"{name}: {word}");
        }
    }

    [TestMethod]
    public void Scripts_EveryDatabase_HaveTheSameNames()
    {
        var names = new[] { Database.Sqlite("x"), Database.Postgres("Host=x"), Database.SqlServer("Server=x") }
            .Select(database => string.Join(' ', database.Scripts().Select(script => script.Name))).ToList();

        Assert.IsGreaterThan(0, names[0].Length);
        Assert.HasCount(1, names.ToHashSet());
    }

    /// <summary>Constants of the storage library that are SQL and not another database's, completed, and the scripts.</summary>
    private static IEnumerable<(string Name, string Sql)> Statements()
    {
        foreach (var type in typeof(Book).Assembly.GetTypes().Where(type => !OtherDatabase().IsMatch(type.FullName!)))
        {
            foreach (var field in type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            {
                if (field is { IsLiteral: true } && field.GetRawConstantValue() is string sql && Sql().IsMatch(sql))
                    yield return ($"{type.Name}.{field.Name}", Completed(sql));
            }
        }

        yield return ("SqlServerDialect.TableExists", Dialect.TableExists);
        yield return ("BookReader.EntriesAsync", EntryReader.Columns + BookReader.ConditionOf(Dialect, EveryFilter, new Dictionary<int, Account>()).Condition);
        yield return ("RequestReader.ReadAsync", EntryReader.Columns + RequestReader.OfRequests);
        yield return ("LineageReader.ReadAsync", EntryReader.Columns + LineageReader.ConditionOf(Dialect));
        foreach (var (name, script) in Database.SqlServer("Server=x").Scripts())
        {
            foreach (var statement in Dialect.Statements(script))
                yield return ($"db/sqlserver/{name}", statement);
        }
    }

    private static EntryFilter EveryFilter => new()
    {
        Unit = "A",
        Document = "R1",
        Documents = ["R1@A01"],
        From = DateOnly.MinValue,
        To = DateOnly.MaxValue,
        KnownAt = DateTime.UnixEpoch,
    };

    /// <summary>As the code completes it: a set, the end of a page.</summary>
    private static string Completed(string sql) => sql.TrimEnd() switch
    {
        var open when open.EndsWith("IN", StringComparison.Ordinal) => $"{open} {Dialect.Strings("@set")} AND 1 IN {Dialect.Numbers("@set")}",
        var ordered when PageEnd().IsMatch(ordered) => $"{ordered} {Dialect.Limit("@limit")}",
        var whole => whole,
    };

    private static void Parse(string name, string sql)
    {
        var parser = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone);
        using var reader = new StringReader(sql);
        parser.Parse(reader, out var errors);
        Assert.AreEqual("", string.Join("\n", errors.Select(error => $"{name}, line {error.Line}: {error.Message}\n{sql}")));
    }

    private static IEnumerable<Regex> Forbidden() =>
    [
        new(@"\bMERGE\b", RegexOptions.IgnoreCase),
        new(@"\b(UPDLOCK|HOLDLOCK|READPAST|ROWLOCK|TABLOCKX?|NOLOCK)\b", RegexOptions.IgnoreCase),
        new(@"\b(IS\s+(NOT\s+)?DISTINCT|GENERATE_SERIES|STRING_SPLIT|LIMIT\s+@|ON\s+CONFLICT|WITH\s+TIES|SYNONYM)\b", RegexOptions.IgnoreCase),
        new(@"\bOUTPUT\s+(inserted|deleted)\b", RegexOptions.IgnoreCase),
    ];

    [GeneratedRegex("Sqlite|Postgres")]
    private static partial Regex OtherDatabase();

    [GeneratedRegex(@"^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|DECLARE|EXEC)\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"ORDER BY seq$")]
    private static partial Regex PageEnd();
}
