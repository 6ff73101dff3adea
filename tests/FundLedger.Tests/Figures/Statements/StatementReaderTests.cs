namespace FundLedger.Tests.Figures;

/// <summary>What is wrong with a definition is told with its line and the reason, in the reader's language.</summary>
[TestClass]
public sealed class StatementReaderTests
{
    private const string Definition = """
        {
          "code": "own",
          "name": { "zh": "自编表", "en": "My own" },
          "ledger": "financial",
          "columns": [
            { "column": "year", "name": { "zh": "本年", "en": "Year" } },
            { "column": "last", "name": { "zh": "上年", "en": "Last year" }, "lastYear": true },
            { "column": "more", "name": { "zh": "增减", "en": "More" }, "sum": "year - last" }
          ],
          "rows": [
            { "row": "in", "name": { "zh": "收入", "en": "Revenue" }, "of": "4" },
            { "row": "pay", "name": { "zh": "工资", "en": "Wages" }, "of": "500101" },
            { "row": "out", "name": { "zh": "费用", "en": "Expense" }, "of": "5000..5999!500101" },
            { "row": "rest", "name": { "zh": "盈余", "en": "Surplus" }, "sum": "in - pay - out" }
          ]
        }
        """;

    [TestMethod]
    public void Read_Definition_IsTheDefinition()
    {
        var definition = StatementReader.Read(Definition);

        Assert.AreEqual(("own", 3, 4, true), (definition.Code, definition.Columns.Count, definition.Rows.Count, definition.Columns[1].LastYear));
    }

    [TestMethod]
    [DataRow("\"code\": \"own\",", "\"code\": \"own\",,", 2, "it is not JSON from line 2, byte 17, on")]
    [DataRow("\"lastYear\": true", "\"lastYears\": true", 7, "there is no member columns[1].lastYears")]
    [DataRow("\"lastYear\": true", "\"lastYear\": \"yes\"", 7, "expected true | false")]
    [DataRow("\"financial\"", "\"general\"", 4, "expected financial | budgetary | charity | control")]
    [DataRow("\"row\": \"out\", ", "", 13, "the member rows[2].row is missing")]
    [DataRow("\"code\": \"own\"", "\"code\": \"my own\"", 2, "is not a code")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500101 +\"", 12, "is no formula; write it as 1001 + 1002 - 100201")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500101 500102\"", 12, "is no formula")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500101.weekly\"", 12, "is no formula")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"city:500101\"", 12, "is no formula")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500199\"", 12, "500199")]
    [DataRow("5000..5999", "5999..5000", 13, "is no formula; write it as 6601..6609")]
    [DataRow("in - pay - out", "in - pay - tax", 14, "tax")]
    [DataRow("in - pay - out", "in - rest", 14, "rest is worked out from itself")]
    [DataRow("year - last", "year - more", 8, "more is worked out from itself")]
    [DataRow("\"row\": \"pay\"", "\"row\": \"in\"", 12, "the name in is there twice")]
    [DataRow("\"row\": \"pay\"", "\"row\": \"my pay\"", 12, "'my pay' is no name")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500101\", \"sum\": \"in\"", 12, "one of of / parts / sum")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500101\", \"style\": \"heading\"", 12, "it does not go with style: heading")]
    [DataRow("\"of\": \"500101\"", "\"of\": \"500101\", \"indent\": 9", 12, "5")]
    [DataRow("\"lastYear\": true", "\"part\": \"cash\"", 7, "cash")]
    [DataRow("\"en\": \"Wages\"", "\"en\": \"Wages\\u202E\"", 12, "rows[1].name")]
    public void Read_Wrong_IsRefusedWithItsLineAndWhy(string right, string wrong, int line, string reason)
    {
        Assert.Contains(right, Definition);
        var refusal = Assert.ThrowsExactly<RefusedException>(() => StatementReader.Read(Definition.Replace(right, wrong, StringComparison.Ordinal))).Refusal;

        Assert.AreEqual(Rule.StatementFile, refusal.Rule, refusal.English);
        Assert.Contains($"Line {line} of the statement's definition", refusal.English);
        Assert.Contains(reason, refusal.English);
        Assert.Contains($"报表定义第 {line} 行", refusal.Chinese);
    }

    /// <summary>Whatever is put into a file, it is read or refused.</summary>
    [TestMethod]
    public void Read_AnyCharacterChanged_IsReadOrRefused()
    {
        const string signs = "{}[]\",:0aé\u3000+-.!\\";
        for (var at = 0; at < Definition.Length; at++)
        {
            var sign = signs[at * 7 % signs.Length];
            var refusal = RefusalOf(string.Concat(Definition.AsSpan(0, at), sign.ToString(), Definition.AsSpan(at + 1)));
            Assert.IsTrue(refusal is null or { Rule: Rule.StatementFile }, refusal?.English);
        }
    }

    private static Refusal? RefusalOf(string definition)
    {
        try
        {
            StatementReader.Read(definition);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }
}
