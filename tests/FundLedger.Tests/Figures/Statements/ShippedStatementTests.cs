using System.Text.Json;
using System.Text.Json.Nodes;
using FundLedger.Server;

namespace FundLedger.Tests.Figures;

/// <summary>The statements that come with the product, and the schema of such files.</summary>
[TestClass]
public sealed class ShippedStatementTests
{
    private const string SchemaFile = "statements/statement.schema.json";

    private static readonly JsonObject Definitions = (JsonObject)JsonNode.Parse(Text(SchemaFile))!["$defs"]!;

    public static IEnumerable<object[]> Statements => ShippedStatements.Codes.Select(code => new object[] { code });

    [TestMethod]
    public void Codes_AreTheFiles() => Assert.AreSequenceEqual(
        ShippedStatements.Codes.Select(code => $"statements/{code}.json").Order(StringComparer.Ordinal), Seeds.In("statements").Where(file => file != SchemaFile));

    [TestMethod]
    [DynamicData(nameof(Statements))]
    public void Read_Shipped_IsNamedAsItsFileAndMarked(string code)
    {
        var definition = ShippedStatements.Of(code);

        Assert.AreEqual(code, definition.Code);
        Assert.MatchesRegex("^会(政财0[1-3]|政预0[1-3]|民非0[12])表$", definition.Mark);
    }

    /// <summary>Rows whose source is not named: none.</summary>
    [TestMethod]
    public void Rows_WithoutASource_AreNone() => Assert.AreEqual("", string.Join('\n',
        ShippedStatements.Codes.Select(ShippedStatements.Of).SelectMany(statement => statement.Rows.Where(row => string.IsNullOrWhiteSpace(row.Source)).Select(row => $"{statement.Code}: {row.Name.Zh}"))));

    /// <summary>Rows without a formula are those that accounts cannot fill: each is told in the notes with a dash.</summary>
    [TestMethod]
    public void Rows_WithoutAFormula_AreTheseAlone() => Assert.AreEqual("""
        balance-sheet: 一年内到期的非流动资产
        balance-sheet: 一年内到期的非流动负债
        budget-statement: 其中：政府性基金收入
        appropriation-statement: 1.人员经费
        appropriation-statement: 2.日常公用经费
        appropriation-statement: 二、政府性基金预算财政拨款
        appropriation-statement: （一）基本支出
        appropriation-statement: （二）项目支出
        charity-balance-sheet: 一年内到期的长期债权投资
        charity-balance-sheet: 一年内到期的长期负债
        """, string.Join('\n', ShippedStatements.Codes.Select(ShippedStatements.Of).SelectMany(statement => statement.Rows
            .Where(row => row is { Of: null, Parts: null, Sum: null, Where: null } && row.Style != StatementStyle.Heading).Select(row => $"{statement.Code}: {row.Name.Zh}"))));

    /// <summary>Every account of the chart is in the balance sheet once, so that both sides come to the same.</summary>
    [TestMethod]
    [DataRow("balance-sheet", Ledger.Financial)]
    [DataRow("charity-balance-sheet", Ledger.Charity)]
    public void BalanceSheet_EveryAccount_StandsInOneRow(string code, Ledger ledger)
    {
        var rows = ShippedStatements.Of(code).Rows.Where(row => row.Of is not null).ToList();
        var accounts = Chart.Standard.Definitions.Where(account => account.Ledger == ledger).ToList();

        foreach (var account in accounts)
        {
            var at = new Account(ledger, account.Code, "", "", "", 0, Currency.FromCode("CNY"));
            var times = rows.Sum(row => StatementFormula.Accounts(row.Of!, ledger)!.Where(term => term.Has(at)).Sum(term =>
                (term.Minus ? -1 : 1) * (term.SideIn(Chart.Standard, DateOnly.MaxValue) == Side.Debit ? 1 : -1) * (row.Right ? -1 : 1) * (row.Row.EndsWith("Worn", StringComparison.Ordinal) ? -1 : 1)));
            Assert.AreEqual(1, times, account.Code);
        }
    }

    [TestMethod]
    [DataRow("statement", typeof(StatementDefinition))]
    [DataRow("range", typeof(StatementRange))]
    [DataRow("column", typeof(StatementColumn))]
    [DataRow("row", typeof(StatementRow))]
    [DataRow("part", typeof(PartFormula))]
    [DataRow("note", typeof(StatementNote))]
    [DataRow("name", typeof(LocalName))]
    public void Schema_OfARecord_HasItsMembersAndNoOthers(string definition, Type type)
    {
        var schema = (JsonObject)Definitions[definition]!;
        var members = CommandJson.MembersOf(type);

        Assert.AreSequenceEqual(members.Select(member => member.Name), ((JsonObject)schema["properties"]!).Select(member => member.Key));
        Assert.IsFalse(schema["additionalProperties"]!.GetValue<bool>());
        Assert.AreSequenceEqual(
            members.Where(member => member.IsRequired || type == typeof(LocalName)).Select(member => member.Name),
            schema["required"]?.AsArray().Select(member => member!.GetValue<string>()) ?? []);
    }

    [TestMethod]
    [DataRow("measure", typeof(StatementMeasure))]
    [DataRow("ledger", typeof(Ledger))]
    [DataRow("fundType", typeof(FundType))]
    [DataRow("carryOver", typeof(CarryOver))]
    public void Schema_OfAnEnumeration_HasItsNames(string definition, Type type) => Assert.AreSequenceEqual(
        Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), Definitions[definition]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()));

    private static string Text(string file)
    {
        using var reader = new StreamReader(Seeds.Open(file));
        return reader.ReadToEnd();
    }
}
