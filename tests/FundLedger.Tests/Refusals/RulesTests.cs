using System.Text.RegularExpressions;

namespace FundLedger.Tests.Refusals;

[TestClass]
public sealed partial class RulesTests
{
    public static IEnumerable<object[]> AllRules => Enum.GetValues<Rule>().Select(rule => new object[] { rule });

    public static IEnumerable<object[]> AllReasons => Enum.GetValues<Because>().Select(because => new object[] { because });

    [TestMethod]
    [DynamicData(nameof(AllRules))]
    public void Of_Rule_IsASentenceInEachLanguageWithTheSameFacts(Rule rule)
    {
        var row = Rules.Of(rule);

        WordingTests.Check(row);
        Assert.EndsWith("。", MayBeMissing().Replace(row.Chinese, ""));
        Assert.EndsWith(".", MayBeMissing().Replace(row.English, ""));
    }

    [TestMethod]
    [DynamicData(nameof(AllReasons))]
    public void Of_Reason_IsAPartOfASentenceInEachLanguageWithTheSameFacts(Because because)
    {
        var row = Reason.Of(because);

        WordingTests.Check(row);
        Assert.DoesNotEndWith("。", row.Chinese);
        Assert.DoesNotMatchRegex(@"^[A-Z]|\.$", row.English);
    }

    [TestMethod]
    public void Sources_ThatRefuse_GiveEachFactOfTheText()
    {
        var found = 0;
        foreach (var thrown in Files().SelectMany(file => Thrown().Matches(file)).Where(thrown => !thrown.Value.Contains("..", StringComparison.Ordinal)))
        {
            var given = Fact().Matches(thrown.Groups[3].Value).Select(fact => fact.Groups[1].Value);
            WordingAttribute row = thrown.Groups[1].Value == nameof(Rule)
                ? Rules.Of(Enum.Parse<Rule>(thrown.Groups[2].Value))
                : Reason.Of(Enum.Parse<Because>(thrown.Groups[2].Value));
            Assert.IsEmpty(row.Required.Except(given), thrown.Value);
            found++;
        }

        Assert.IsGreaterThan(400, found);
    }

    [TestMethod]
    public void Rows_OfTheTables_AreAllUsed()
    {
        var used = Files().SelectMany(file => Named().Matches(file)).Select(match => match.Value).ToHashSet();

        Assert.IsEmpty(Enum.GetValues<Rule>().Select(rule => $"Rule.{rule}").Except(used));
        Assert.IsEmpty(Enum.GetValues<Because>().Select(because => $"Because.{because}").Except(used));
    }

    private static IEnumerable<string> Files() => typeof(RulesTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Source/", StringComparison.Ordinal) && !name.Replace('\\', '/').Contains("/FundLedger.Catalog/Changes/", StringComparison.Ordinal))
        .Select(name => TestData.Text(name, ""));

    /// <summary>A rule or a reason with its facts, where both are written out: <c>new(Rule.X, ("name", value), …)</c>.</summary>
    [GeneratedRegex(@"new(?: Refusal| RefusedException| Reason)?\((Rule|Because)\.(\w+)((?:[^()""]|""(?:[^""\\]|\\.)*""|\((?<open>)|\)(?<-open>))*)(?(open)(?!))\)")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"\(""(\w+)"", ")]
    private static partial Regex Fact();

    [GeneratedRegex(@"\b(?:Rule|Because)\.\w+")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\w+:[^}]*\}")]
    private static partial Regex MayBeMissing();
}
