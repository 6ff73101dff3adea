using CsCheck;

namespace FundLedger.Tests.Values;

[TestClass]
public sealed class SharesTests
{
    private static readonly Gen<long[]> Weights = Gen
        .OneOf(Gen.Long[0, long.MaxValue], Gen.Long[0, 5]).Array[1, 12].Where(weights => weights.Any(weight => weight > 0));

    private static readonly Gen<(long Total, long[] Weights)> Splits = Gen.Select(
        Gen.OneOf(Gen.Long, Gen.Long[-100, 100], Gen.OneOf(long.MinValue, long.MaxValue)), Weights);

    [TestMethod]
    public void Of_AnySplit_AddsUpToTheTotal()
    {
        Splits.Sample((total, weights) => Sum(Shares.Of(total, weights)) == total);
    }

    [TestMethod]
    public void Of_AnySplit_HasNoShareOfTheOppositeSign()
    {
        Splits.Sample((total, weights) => Shares.Of(total, weights).All(share => share == 0 || share < 0 == total < 0));
    }

    [TestMethod]
    public void Of_AnySplit_IsWithinOneUnitOfTheExactShare()
    {
        Splits.Sample((total, weights) =>
        {
            var sum = Sum(weights);
            return Shares.Of(total, weights).Zip(weights)
                .All(pair => Int128.Abs(pair.First * sum - (Int128)total * pair.Second) < sum);
        });
    }

    [TestMethod]
    public void Of_ZeroWeight_GetsNothing()
    {
        Splits.Sample((total, weights) => Shares.Of(total, weights).Zip(weights).All(pair => pair.Second > 0 || pair.First == 0));
    }

    [TestMethod]
    public void Of_OppositeTotal_IsTheOppositeShares()
    {
        Splits.Where(split => split.Total > long.MinValue).Sample((total, weights) =>
            Shares.Of(total, weights).SequenceEqual(Shares.Of(-total, weights).Select(share => -share)));
    }

    [TestMethod]
    public void Of_EqualWeights_GivesTheRestToTheFirst()
    {
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[1, 20], Gen.Long[1, long.MaxValue]).Sample((total, count, weight) =>
        {
            var expected = Enumerable.Range(0, count).Select(i => total / count + (i < total % count ? 1 : 0));
            return Shares.Of(total, [.. Enumerable.Repeat(weight, count)]).SequenceEqual(expected);
        });
    }

    [TestMethod]
    [DataRow(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [DataRow(-100, new long[] { 1, 1, 1 }, new long[] { -34, -33, -33 })]
    [DataRow(1, new long[] { 0, 1, 1 }, new long[] { 0, 1, 0 })]
    [DataRow(10, new long[] { 1, 2, 4 }, new long[] { 1, 3, 6 })]
    [DataRow(0, new long[] { 3, 4 }, new long[] { 0, 0 })]
    public void Of_Case_IsByLargestRemainder(long total, long[] weights, long[] expected)
    {
        Assert.AreSequenceEqual(expected, Shares.Of(total, weights));
    }

    [TestMethod]
    [DataRow(new long[0])]
    [DataRow(new long[] { 0, 0 })]
    [DataRow(new long[] { 2, -1 })]
    public void Of_WeightsWithoutMeaning_IsAFault(long[] weights)
    {
        Assert.ThrowsExactly<ArgumentException>(() => Shares.Of(1, weights));
    }

    private static Int128 Sum(IEnumerable<long> values) => values.Aggregate(Int128.Zero, (all, value) => all + value);
}
