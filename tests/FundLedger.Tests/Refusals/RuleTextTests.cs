using System.Text.RegularExpressions;

namespace FundLedger.Tests.Refusals;

[TestClass]
public sealed partial class RuleTextTests
{
    public static IEnumerable<object[]> Rules => Enum.GetValues<Rule>().Select(rule => new object[] { rule });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Of_Rule_HasBothTextsWithTheSamePlaceholders(Rule rule)
    {
        var (chinese, english) = RuleText.Of(rule);

        Assert.AreEqual(string.Join(' ', Placeholders(chinese)), string.Join(' ', Placeholders(english)));
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Of_Rule_IsChineseInChineseAndEnglishInEnglish(Rule rule)
    {
        var (chinese, english) = RuleText.Of(rule);

        Assert.MatchesRegex(Cjk(), chinese);
        Assert.DoesNotMatchRegex(Cjk(), english);
        Assert.MatchesRegex(Word(), english);
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void Of_Rule_HasOnlyWellFormedPlaceholders(Rule rule)
    {
        var (chinese, english) = RuleText.Of(rule);

        Assert.DoesNotMatchRegex(Brace(), Placeholder().Replace(chinese + english, ""));
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{([a-z]+)(?::[^|}]*\|[^|}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[{}]")]
    private static partial Regex Brace();

    [GeneratedRegex(@"[\u3400-\u9FFF]")]
    private static partial Regex Cjk();

    [GeneratedRegex(@"[A-Za-z]{2}")]
    private static partial Regex Word();
}
