using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FundLedger.Server;
using FundLedger.Storage;
using FundLedger.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace FundLedger.Tests.Cli;

/// <summary>A page is damaged that a change does not read: verbs that change refuse, those that read answer.</summary>
[TestClass]
[DoNotParallelize]
public sealed partial class DamagedPageTests
{
    private const string Payment = "budget disburse --unit A01 --fund GF --purpose 208 --amount 1.00 --date 2025-06-01";

    private static CliFolder _town = null!;

    private static byte[] _sound = null!;

    /// <summary>Every table and index that the scripts make.</summary>
    public static IEnumerable<object[]> Trees => Database.Sqlite("any").Scripts()
        .SelectMany(script => Made().Matches(script.Sql).Select(made => made.Groups[2].Value)).Append("schema_version").Select(tree => new object[] { tree });

    [ClassInitialize]
    public static async Task OpenAsync(TestContext context)
    {
        _town = await CliStory.OpenAsync();
        _town.Write("commands.jsonl", """{"kind":"disburse","key":"x","unit":"A01","fund":"GF","purpose":"208","amount":"1.00"}""");
        _town.Write("vouchers.json", "{'key':'x','lines':[]}");
        _town.Write("payments.csv", "凭证号,支付日期,单位编码,功能科目,资金性质,金额,收款人,摘要\nP1,2025-06-02,A01,208,GF,1.00,x,y\n");
        _town.Write("budgets.csv", "unit,fund,purpose,year,amount\nA,GF,208,2025,20000.00\n");
        SqliteConnection.ClearAllPools();
        SqliteFile.Checkpoint(_town.Database);
        _sound = await File.ReadAllBytesAsync(_town.Database, context.CancellationToken);
    }

    [ClassCleanup]
    public static void Close() => _town.Dispose();

    [TestMethod]
    [DynamicData(nameof(Trees))]
    public async Task Change_PageOfATreeZeroed_IsRefusedAndNamesTheTable(string tree)
    {
        var refused = await DamagedAsync(tree, () => _town.RunAsync($"{Payment} --format json --lang en"));

        Assert.AreEqual("BookDamaged", Rule(refused));
        Assert.MatchesRegex($"table {TableOf(tree)} is damaged", refused.Error);
        Assert.Contains("restore the last backup", refused.Error);
    }

    [TestMethod]
    [DataRow(Payment)]
    [DataRow(Payment + " --dry-run")]
    [DataRow("unit open --unit C --name 南区 --level district --parent M")]
    [DataRow("year-end close --year 2025")]
    [DataRow("run {commands.jsonl}")]
    [DataRow("run {commands.jsonl} --each")]
    [DataRow("run {commands.jsonl} --dry-run")]
    [DataRow("post {vouchers.json}")]
    [DataRow("import payments {payments.csv} --profile payments-zh")]
    [DataRow("import payments {payments.csv} --profile payments-zh --dry-run")]
    [DataRow("import budgets {budgets.csv}")]
    [DataRow("reverse 10 --reason x")]
    [DataRow("period lock 2025-03")]
    [DataRow("period reopen 2025-03")]
    [DataRow("request attach {budgets.csv} --document R1")]
    [DataRow("route publish {vouchers.json}")]
    [DataRow("award run --date 2025-12-01 --commit")]
    [DataRow("award run --date 2025-12-01 --dry-run")]
    [DataRow("checkpoint create")]
    [DataRow("webhook add https://example.org/hook")]
    [DataRow("webhook stop 1")]
    [DataRow("webhook start 1")]
    [DataRow("webhook secret 1")]
    [DataRow("webhook replay 1 --after 0")]
    [DataRow("webhook remove 1")]
    [DataRow("book create --book T2 --name x")]
    [DataRow("user add li --no-password")]
    [DataRow("user disable li")]
    [DataRow("user administrator li")]
    [DataRow("user unlock li")]
    [DataRow("user totp-reset li")]
    [DataRow("user password li --password-stdin")]
    [DataRow("token create --user li --name x --days 1")]
    [DataRow("token revoke 1")]
    [DataRow("demo")]
    public async Task Change_OfAnyKind_IsRefused(string words)
    {
        var refused = await DamagedAsync("access_log", () => _town.RunAsync(Named(words) + " --format json --lang en"));

        Assert.AreEqual("BookDamaged", Rule(refused));
        Assert.Contains("table access_log is damaged", refused.Error);
    }

    [TestMethod]
    [DataRow("balance")]
    [DataRow("entries")]
    [DataRow("book list")]
    [DataRow("user list")]
    [DataRow("webhook list")]
    [DataRow("award run --date 2025-12-01")]
    [DataRow("checkpoint list")]
    public async Task Question_PageZeroedThatItDoesNotRead_IsAnswered(string words) =>
        await DamagedAsync("access_log", () => _town.DoneAsync(words), status: ExitStatus.Done);

    /// <summary>A verb that takes an idempotency key, or that can be tried, is one that changes.</summary>
    [TestMethod]
    public void Verbs_ThatTakeAKeyOrCanBeTried_AreChanges()
    {
        var unsaid = Below(CommandLine.Root).Where(command => command.Options.Any(option => option == CommonOptions.Key || option == CommonOptions.DryRun))
            .Where(command => command is not Verb || !Verb.IsChange(command.Parse("--commit")));

        Assert.IsEmpty(unsaid.Select(command => command.Name));
    }

    [TestMethod]
    public async Task Change_InANewFolder_IsMade()
    {
        using var folder = new CliFolder();

        await folder.DoneAsync("user add li --no-password");
        await folder.DoneAsync("book create --book T2 --name x");
    }

    /// <summary>Runs with a page zeroed; puts it back, and sees that nothing was written.</summary>
    private static async Task<CliResult> DamagedAsync(string tree, Func<Task<CliResult>> run, int status = ExitStatus.Damaged)
    {
        SqliteConnection.ClearAllPools();
        await File.WriteAllBytesAsync(_town.Database, _sound);
        var before = Head();
        var page = SqliteFile.LeafOf(_town.Database, tree);
        SqliteConnection.ClearAllPools();
        var was = SqliteFile.Zero(_town.Database, page);
        try
        {
            var result = await run();
            Assert.AreEqual(status, result.Status, result.Out + result.Error);
            return result;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            SqliteFile.Write(_town.Database, page, was);
            Assert.AreEqual(before, Head());
        }
    }

    private static string Head()
    {
        using var connection = new SqliteConnection($"Data Source={_town.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT GROUP_CONCAT(code || head_seq || HEX(head_hash)) || (SELECT COUNT(*) FROM book_user) || (SELECT COUNT(*) FROM webhook) FROM book";
        return (string)command.ExecuteScalar()!;
    }

    private static string TableOf(string tree)
    {
        using var connection = new SqliteConnection($"Data Source={_town.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT tbl_name FROM sqlite_schema WHERE name = @tree";
        command.Parameters.AddWithValue("@tree", tree);
        return (string)command.ExecuteScalar()!;
    }

    private static string Rule(CliResult result) => JsonNode.Parse(result.Error)!["rule"]!.GetValue<string>();

    private static string Named(string words) => Braced().Replace(words, match => _town.File(match.Groups[1].Value));

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    [GeneratedRegex(@"\{(.+?)\}")]
    private static partial Regex Braced();

    [GeneratedRegex(@"CREATE (TABLE|UNIQUE INDEX|INDEX) (\w+)")]
    private static partial Regex Made();
}
