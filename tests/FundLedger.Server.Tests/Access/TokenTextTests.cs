using CsCheck;
using FundLedger.Server.Api;

namespace FundLedger.Server.Tests.Access;

[TestClass]
public sealed class TokenTextTests
{
    [TestMethod]
    public void New_EachTime_IsWellFormedAndAnother()
    {
        var tokens = Enumerable.Range(0, 1000).Select(_ => TokenText.New()).ToHashSet(StringComparer.Ordinal);

        Assert.HasCount(1000, tokens);
        foreach (var token in tokens)
            Assert.IsTrue(TokenText.IsWellFormed(token), token);
    }

    [TestMethod]
    public void IsWellFormed_AnyText_DoesNotThrowAndIsFalse() => Gen.String.Sample(text => !TokenText.IsWellFormed(text));

    [TestMethod]
    public void IsWellFormed_OneCharacterChanged_IsFalseButByChance()
    {
        var token = TokenText.New();

        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char.AlphaNumeric).Where(change => token[change.Item1] != change.Item2)
            .Sample(change => !TokenText.IsWellFormed($"{token[..change.Item1]}{change.Item2}{token[(change.Item1 + 1)..]}"));
    }
}
