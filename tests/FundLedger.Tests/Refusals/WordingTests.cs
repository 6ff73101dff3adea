using System.Text.RegularExpressions;

namespace FundLedger.Tests.Refusals;

[TestClass]
public sealed partial class WordingTests
{
    private static readonly WordingAttribute Late = new("单据 {document} 已过期{by:（|）}。", "The document {document} is late{by: by |}.");

    [TestMethod]
    public void Fill_AllFacts_PutsThemInTheirPlaces()
    {
        (string, object?)[] facts = [("document", "R1"), ("by", 3)];

        Assert.AreEqual("单据 R1 已过期（3）。", Late.Fill(facts, Language.Chinese));
        Assert.AreEqual("The document R1 is late by 3.", Late.Fill(facts, Language.English));
    }

    [TestMethod]
    public void Fill_WithoutAFactThatMayBeMissing_LeavesItOutWithWhatStandsAroundIt() =>
        Assert.AreEqual("The document R1 is late.", Late.Fill([("document", "R1"), ("by", null)], Language.English));

    [TestMethod]
    public void Required_OfAText_IsWhatMayNotBeMissing() => Assert.AreEqual("document", string.Join(' ', Late.Required));

    /// <summary>Both languages name the same facts, in well-formed places, and each is in its own script.</summary>
    internal static void Check(WordingAttribute wording)
    {
        Assert.AreEqual(Places(wording.Chinese), Places(wording.English));
        Assert.DoesNotMatchRegex(Brace(), Place().Replace(wording.Chinese + wording.English, ""));
        Assert.MatchesRegex(Cjk(), wording.Chinese);
        Assert.DoesNotMatchRegex(Cjk(), wording.English);
        Assert.MatchesRegex(Word(), wording.English);
    }

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{([a-z]+)(?::[^|}]*\|[^|}]*)?\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[{}]")]
    private static partial Regex Brace();

    [GeneratedRegex(@"[\u3400-\u9FFF]")]
    private static partial Regex Cjk();

    [GeneratedRegex(@"[A-Za-z]{2}")]
    private static partial Regex Word();
}
