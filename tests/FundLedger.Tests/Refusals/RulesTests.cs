using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace FundLedger.Tests.Refusals;

[TestClass]
public sealed partial class RulesTests
{
    public static IEnumerable<object[]> All => Enum.GetValues<Rule>().Select(rule => new object[] { rule });

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Of_Rule_NamesTheSameFactsInBothLanguages(Rule rule) => WordingTests.CheckFacts(Rules.Of(rule));

    [TestMethod]
    [DynamicData(nameof(All))]
    public void Of_Rule_IsASentenceInEachLanguage(Rule rule)
    {
        var row = Rules.Of(rule);

        WordingTests.CheckLanguages(row);
        Assert.EndsWith("。", row.Chinese.TrimEnd('}').TrimEnd('|'));
        Assert.MatchesRegex(@"[.|](?:\})?$", row.English);
    }

    [TestMethod]
    public void Sources_ThatRefuse_GiveEachFactOfTheRule()
    {
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories))
        {
            foreach (var thrown in Thrown().Matches(File.ReadAllText(file)).Where(thrown => !thrown.Value.Contains("..", StringComparison.Ordinal)))
            {
                var given = Fact().Matches(thrown.Groups[2].Value).Select(fact => fact.Groups[1].Value);
                Assert.IsEmpty(Rules.Of(Enum.Parse<Rule>(thrown.Groups[1].Value)).Required.Except(given), $"{Path.GetFileName(file)}: {thrown.Value}");
                found++;
            }
        }

        Assert.IsGreaterThan(300, found);
    }

    private static string Sources([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src"));

    /// <summary>A rule with its facts, where both are written out: <c>(Rule.X, ("name", value), …)</c>.</summary>
    [GeneratedRegex(@"(?:new|new Refusal|new RefusedException)\(Rule\.(\w+)((?:,\s*\[?|\s*)(?:[^()""]|""[^""]*""|\((?<open>)|\)(?<-open>))*)(?(open)(?!))\)")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"\(""(\w+)"", ")]
    private static partial Regex Fact();
}
