namespace FundLedger.Tests.Figures.Requests;

[TestClass]
public sealed class DaysSpreadTests
{
    [TestMethod]
    [DataRow(new[] { 4 }, "1: 4 [4 4 4 4 4 4]")]
    [DataRow(new[] { 5, 2 }, "2: 3.5 [2 2 3.5 5 5 5]")]
    [DataRow(new[] { 0, 1, 1 }, "3: 0.67 [0 0 1 1 1 1]")]
    [DataRow(new[] { 10, 9, 8, 7, 6, 5, 4, 3, 2, 1 }, "10: 5.5 [1 3 5.5 8 9 10]")]
    public void Of_Days_AsWorkedOutByHand(int[] days, string expected) =>
        Assert.AreEqual(expected, RequestStory.Shown(DaysSpread.Of(days)));

    [TestMethod]
    public void Of_NoDays_IsNull() => Assert.IsNull(DaysSpread.Of([]));
}
