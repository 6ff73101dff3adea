namespace FundLedger.Tests.Routes;

[TestClass]
public sealed class RouteReaderTests
{
    private const string Route = """
        {
          "code": "r",
          "name": { "zh": "路线", "en": "Route" },
          "for": { "kinds": ["charity"] },
          "outcomeDays": 30,
          "steps": [
            {
              "step": "one",
              "name": { "zh": "一", "en": "One" },
              "role": "approver",
              "level": "street"
            },
            {
              "step": "two",
              "name": { "zh": "二", "en": "Two" },
              "role": "approver",
              "level": "district",
              "when": { "above": "2000.00" },
              "days": 5
            }
          ]
        }
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Read_Route_IsTheRoute()
    {
        var route = RouteReader.Read(Route);

        Assert.AreEqual(("r", 2, 30), (route.Code, route.Steps.Count, route.OutcomeDays));
        Assert.AreEqual(2000m, route.Steps[1].When!.Above);
        Assert.AreEqual(UnitLevel.District, route.Steps[1].Level);
    }

    [TestMethod]
    [DataRow("\"code\": \"r\",", "\"code\": \"r\",,", 2, "problem", "it is not JSON from line 2, byte 15, on")]
    [DataRow("\"days\": 5", "\"days\": 5,", 20, "problem", "it is not JSON from line 20, byte 5, on")]
    [DataRow("\"days\": 5", "\"day\": 5", 19, "unknown", "steps[1].day")]
    [DataRow("{ \"above\": \"2000.00\" }", "{ \"over\": \"2000.00\" }", 18, "unknown", "steps[1].when.over")]
    [DataRow("\"outcomeDays\": 30", "\"code\": \"s\"", 5, "repeated", "code")]
    [DataRow("\"days\": 5", "\"days\": \"5\"", 19, "expected", "1, 2, 3, …")]
    [DataRow("\"2000.00\"", "2000", 18, "expected", "\"2000.00\"")]
    [DataRow("\"2000.00\"", "\"2,000.00\"", 18, "expected", "\"2000.00\"")]
    [DataRow("[\"charity\"]", "[\"charite\"]", 4, "expected", "charity | budget | virement | reopen-period | policy")]
    [DataRow("[\"charity\"]", "\"charity\"", 4, "expected", "[ … ]")]
    [DataRow("{ \"kinds\": [\"charity\"] }", "[]", 4, "expected", "{ … }")]
    [DataRow("\"outcomeDays\": 30", "\"outcomeDays\": null", 5, "expected", "1, 2, 3, …")]
    [DataRow("\"code\": \"r\",", "", 1, "missing", "code")]
    [DataRow(", \"en\": \"Two\"", "", 15, "missing", "steps[1].name.en")]
    [DataRow("\"level\": \"district\",", "", 13, "missing", "steps[1].level")]
    [DataRow("\"step\": \"two\"", "\"step\": \"t w o\"", 14, "problem", "CodeForm")]
    public void Read_WrongForm_IsRefusedWithItsLine(string right, string wrong, int line, string fact, string value)
    {
        var refusal = Refused(right, wrong);

        Assert.AreEqual(Rule.RouteFile, refusal.Rule, refusal.English);
        Assert.AreEqual($"line {line} {fact} {value}", $"line {Fact(refusal, "line")} {fact} {Fact(refusal, fact)}");
    }

    [TestMethod]
    [DataRow("\"outcomeDays\": 30", "\"outcomeDays\": 0", 5)]
    [DataRow("\"kinds\": [\"charity\"]", "\"kinds\": []", 4)]
    [DataRow("\"days\": 5", "\"days\": 300", 19)]
    [DataRow("\"days\": 5", "\"percent\": 5", 19)]
    [DataRow("\"days\": 5", "\"rule\": \"quorum\"", 19)]
    [DataRow("\"days\": 5", "\"then\": \"escalate\"", 19)]
    [DataRow("\"days\": 5", "\"escalateTo\": \"approver\"", 19)]
    [DataRow("\"above\": \"2000.00\"", "\"upTo\": \"0\"", 18)]
    [DataRow("\"above\": \"2000.00\"", "\"purposes\": []", 18)]
    [DataRow("\"step\": \"two\"", "\"step\": \"one\"", 14)]
    [DataRow("\"level\": \"street\"", "\"level\": \"street\", \"when\": { \"above\": \"1.00\" }", 6)]
    public void Read_AgainstTheRulesOfRoutes_IsRefusedWithItsLine(string right, string wrong, int line)
    {
        var refusal = Refused(right, wrong);

        Assert.AreEqual(Rule.RouteForm, refusal.Rule, refusal.English);
        Assert.AreEqual(line, Fact(refusal, "line"), refusal.English);
        Assert.Contains($"第 {line} 行", refusal.Chinese);
        Assert.Contains($"line {line}", refusal.English);
    }

    [TestMethod]
    public async Task Read_ForABook_UnitsAndPurposesMustExist()
    {
        await using var book = await TestBook.OpenAsync();
        var setup = await book.Book.Read.SetupAsync(cancellation: TestContext.CancellationToken);

        foreach (var (right, wrong, line) in new[]
        {
            ("\"kinds\": [\"charity\"]", "\"units\": [\"A\", \"Z9\"]", 4),
            ("\"above\": \"2000.00\"", "\"purposes\": [\"NONE\"]", 18),
        })
        {
            var text = Route.Replace(right, wrong, StringComparison.Ordinal);
            RouteReader.Read(text);
            var refused = Assert.ThrowsExactly<RefusedException>(() => RouteReader.Read(text, setup));
            Assert.AreEqual((Rule.RouteFile, (object)line), (refused.Refusal.Rule, Fact(refused.Refusal, "line")!));
        }
    }

    private static Refusal Refused(string right, string wrong)
    {
        Assert.Contains(right, Route);
        return Assert.ThrowsExactly<RefusedException>(() => RouteReader.Read(Route.Replace(right, wrong, StringComparison.Ordinal))).Refusal;
    }

    private static object? Fact(Refusal refusal, string name) => refusal.Facts.FirstOrDefault(fact => fact.Name == name).Value switch
    {
        Reason or Refusal => Refusal.Text(refusal.Facts.First(fact => fact.Name == name).Value),
        var value => value,
    };
}
