using System.Globalization;
using Dapper;
using FundLedger.Storage;
using FundLedger.Tests.Requests.Generated;

namespace FundLedger.Tests.Storage;

/// <summary>Whatever column is altered behind the guards, whichever guard, index or table is taken away: it is found.</summary>
public abstract partial class BookContract
{
    private const long Far = 1_000_000;

    /// <summary>Tables that no book is made of, each with the reason why nothing in it can be held against a journal.</summary>
    private static readonly Dictionary<string, string> Beside = new(StringComparer.Ordinal)
    {
        ["book_user"] = "who may come in is changed by those who may, and told in the log of access",
        ["access_session"] = "ends by itself",
        ["failed_try"] = "counts failed log-ins, and is forgotten after an hour",
        ["access_token"] = "kept as a hash: an altered one opens nothing",
        ["setup_code"] = "kept as a hash: an altered one opens nothing",
        ["data_key"] = "a key of cookies: an altered one reads none",
        ["access_log"] = "only grows, behind guards, and is in no chain",
        ["upload"] = "who uploaded a content is forgotten after a day; what is attached stands in the journal",
        ["webhook"] = "who is told is changed by those who may, without an entry",
        ["webhook_delivery"] = "what is still to be told, worked out of the journal",
        ["work_lease"] = "which process works, for seconds",
    };

    [TestMethod]
    public async Task Verify_AnyColumnOfAnyTableAltered_IsFound()
    {
        var database = await CreateDatabaseAsync();
        await WholeBookAsync(database);
        var tables = TablesOf(database);
        Assert.IsEmpty(Beside.Keys.Except(tables.Select(table => table.Name)), "A table is excused that is not there.");
        foreach (var removal in tables.SelectMany(table => RemoveGuards(table.Name)))
            await SqlAsync(database, removal);
        var before = await FindingsAsync(database);

        var altered = 0;
        foreach (var (table, columns) in tables.Where(table => !Beside.ContainsKey(table.Name)))
        {
            foreach (var column in columns)
            {
                var row = await RowAsync(database, table);
                var key = KeysOf(table, columns).ToDictionary(name => name, name => row[name]);
                var other = Other(row[column]);
                await SetAsync(database, table, column, other, key);
                var found = (await FindingsAsync(database)).Except(before).ToList();
                await SetAsync(database, table, column, row[column], key.ToDictionary(pair => pair.Key, pair => pair.Key == column ? other : pair.Value));

                TestContext.WriteLine($"{table}.{column}: {(found.Count == 0 ? "NOT FOUND" : found[0])}");
                Assert.IsNotEmpty(found, $"{table}.{column}: '{row[column]}' became '{other}', and nothing was found.");
                altered++;
            }
        }

        Assert.AreSequenceEqual(before, await FindingsAsync(database));
        Assert.IsGreaterThan(45, altered);
    }

    [TestMethod]
    public async Task Verify_GuardOrIndexGoneOrAltered_NamesIt()
    {
        var database = await CreateDatabaseAsync();
        await using (await CreateBookAsync(database))
        {
        }

        var parts = database.Scripts().SelectMany(script => SchemaScript.Parts(script.Sql)).Where(part => part.Kind != "table").ToList();
        var inSets = database.Dialect.Name == "sqlite";
        foreach (var part in parts)
        {
            var table = part.Kind == "trigger" ? part.Form : part.Form.Replace("unique ", "", StringComparison.Ordinal).Split(' ')[0];
            var needsTable = database.Dialect.Name == (part.Kind == "trigger" ? "postgresql" : "sqlserver");
            await SqlAsync(database, $"DROP {part.Kind} {part.Name}{(needsTable && !inSets ? $" ON {table}" : "")}");
        }

        await SqlAsync(database, "CREATE INDEX entry_date ON entry (date)");
        var findings = await FindingsAsync(database);
        foreach (var part in parts.Where(part => part.Name != "entry_date"))
            Assert.Contains($"{part.Kind} {part.Name} is missing", findings);
        Assert.Contains("index entry_date is not as it was made", findings);
        Assert.HasCount(parts.Count, findings);
    }

    [TestMethod]
    [DataRow("line")]
    [DataRow("account_month")]
    [DataRow("account_day")]
    [DataRow("journal_checkpoint")]
    [DataRow("attachment")]
    public async Task Verify_TableGone_NamesIt_AndWhoNeedsItIsToldOfDamage(string table)
    {
        var database = await CreateDatabaseAsync();
        await WholeBookAsync(database);
        await using var book = await ReopenAsync(database);

        await SqlAsync(database, $"DROP TABLE {table}");

        var result = await book.Read.VerifyAsync(Cancellation);
        Assert.Contains($"table {table} is missing", result.Findings.Select(finding => finding.What));
        Assert.AreEqual(table == "line" ? 0 : (await book.Read.HeadAsync(Cancellation)).Seq, result.Entries);
        if (table is "account_month" or "line")
        {
            var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(() => book.ExecuteAsync(Municipality.Pay("after", "A02", 1m, new DateOnly(2025, 3, 1)), Cancellation));
            Assert.AreEqual($"T True table {table} is missing", $"{damaged.Book} {damaged.IsOfDatabase} {damaged.Where.En}");
        }
    }

    [TestMethod]
    [DataRow("data = 'x'")]
    [DataRow("data = '[]'")]
    [DataRow("data = '{\"unit\":5}'")]
    [DataRow("kind = 'nonsense'")]
    public async Task Read_SetupEntryThatCannotBeParsed_IsDamageOfTheBook(string change)
    {
        var database = await CreateDatabaseAsync();
        await WholeBookAsync(database);

        await GuardlessAsync(database, "entry", $"UPDATE entry SET {change} WHERE seq = 3");

        await using var book = await ReopenAsync(database);
        var result = await book.Read.VerifyAsync(Cancellation);
        Assert.Contains(finding => finding.Seq == 3 && finding.What.Contains("cannot be read", StringComparison.Ordinal), result.Findings, string.Join('\n', result.Findings));
        Assert.AreEqual((await book.Read.HeadAsync(Cancellation)).Seq, result.Entries);
        Func<Task>[] calls =
        [
            () => book.Read.SetupAsync(null, Cancellation),
            () => book.Read.EntriesAsync(new EntryFilter { Limit = 10 }, Cancellation),
            () => book.ExecuteAsync(Municipality.Pay("after", "A02", 1m, new DateOnly(2025, 3, 1)), Cancellation),
        ];
        foreach (var call in change.Contains("unit", StringComparison.Ordinal) ? calls.Except([calls[1]]) : calls)
        {
            var damaged = await Assert.ThrowsExactlyAsync<DamagedException>(call);
            Assert.AreEqual("T False Entry 3 cannot be read", $"{damaged.Book} {damaged.IsOfDatabase} {damaged.Where.En}");
        }
    }

    /// <summary>A book with a row in each of its tables: payments, a request with a file, a checkpoint.</summary>
    private async Task WholeBookAsync(Database database)
    {
        using var key = SigningKey.Create();
        await using var book = await DraftedAsync(database, "T");
        await book.ExecuteAsync(Municipality.Pay("k1", "A01", 2m, new DateOnly(2025, 2, 1)), Cancellation);
        await StoreAsync(book, RequestTown.Minutes, "纪要.txt", "text/plain", Attach().Actor!);
        await book.ExecuteAsync(Attach(), Cancellation);
        await book.Checkpoints.CreateAsync(key, Cancellation);
        await book.ExecuteAsync(Municipality.Pay("k2", "A01", 3m, new DateOnly(2025, 2, 2)), Cancellation);
        await AssertSoundAsync(book);
    }

    private static List<(string Name, string[] Columns)> TablesOf(Database database) =>
    [
        .. database.Scripts().SelectMany(script => SchemaScript.Parts(script.Sql)).Where(part => part.Kind == "table")
            .Select(part => (part.Name, part.Form.Split(", "))),
    ];

    private static IEnumerable<string> KeysOf(string table, string[] columns) =>
        columns.Intersect(["book", "seq", "line_no", "id", "account", "day", "month", "sha256"]).Where(name => table != "line" || name != "account");

    /// <summary>Of an entry and its lines the payment k1; of the others any.</summary>
    private async Task<IDictionary<string, object?>> RowAsync(Database database, string table)
    {
        var condition = table switch
        {
            "entry" => "WHERE idem_key = 'k1'",
            "line" => "WHERE seq = (SELECT seq FROM entry WHERE idem_key = 'k1') AND line_no = 6",
            "account" => "WHERE code = '5001'",
            _ => "",
        };
        await using var connection = await database.OpenAsync(Cancellation);
        return (IDictionary<string, object?>)(await connection.QueryAsync(new CommandDefinition($"SELECT * FROM {table} {condition}", cancellationToken: Cancellation))).First();
    }

    private async Task SetAsync(Database database, string table, string column, object? value, IReadOnlyDictionary<string, object?> key)
    {
        var parameters = new DynamicParameters();
        parameters.Add("value", value);
        foreach (var (name, part) in key)
            parameters.Add(name, part);
        await using var connection = await database.OpenAsync(Cancellation);
        if (database.Dialect.Name == "sqlite")
            await connection.ExecuteAsync("PRAGMA foreign_keys = OFF");
        Assert.AreEqual(1, await connection.ExecuteAsync(
            $"UPDATE {table} SET {column} = @value WHERE {string.Join(" AND ", key.Keys.Select(name => $"{name} = @{name}"))}", parameters));
    }

    private static object Other(object? value) => value switch
    {
        null => 3L,
        byte[] bytes => bytes.Select((each, i) => i == 0 ? (byte)(each ^ 0xFF) : each).ToArray(),
        DateTime moment => moment.AddDays(1),
        DateOnly date => date.AddDays(1),
        int number => number + (int)Far,
        long number => number + Far,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Refusal.Text(date.AddDays(1)),
        string text when text.EndsWith('Z') && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) => Refusal.Text(moment.AddMilliseconds(1)),
        string { Length: 0 } => "Z",
        string text => text[..^1] + (text[^1] == 'Z' ? 'Y' : 'Z'),
        _ => throw new ArgumentException($"{value.GetType()} is a new type of column.", nameof(value)),
    };

    /// <summary>What a check of the only book finds, under whatever code it has now.</summary>
    private async Task<IReadOnlyList<string>> FindingsAsync(Database database)
    {
        var store = await BookStore.OpenAsync(database, Clock, Cancellation);
        await using var book = await store.OpenBookAsync((await store.CodesAsync(Cancellation)).Single(), Cancellation);
        return [.. (await book.Read.VerifyAsync(Cancellation)).Findings.Select(finding => finding.Seq == 0 ? finding.What : $"{finding.Seq} {finding.What}")];
    }
}
