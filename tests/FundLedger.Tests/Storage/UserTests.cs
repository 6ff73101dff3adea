using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>The wait after failed log-ins.</summary>
[TestClass]
public sealed class UserTests
{
    private static readonly DateTime Now = new(2025, 6, 30, 8, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    [DataRow(1, 0)]
    [DataRow(9, 0)]
    [DataRow(10, 1)]
    [DataRow(11, 2)]
    [DataRow(13, 8)]
    [DataRow(15, 32)]
    [DataRow(16, 60)]
    [DataRow(1000, 60)]
    public void AfterFailure_SoManyInARow_WaitsSoManyMinutes(int failures, int minutes)
    {
        var user = Enumerable.Range(0, failures).Aggregate(New(), (before, _) => before.AfterFailure(Now));

        Assert.AreEqual(minutes > 0, user.IsLocked(Now));
        Assert.IsFalse(user.IsLocked(Now.AddMinutes(minutes)));
        Assert.AreEqual(minutes > 0, user.IsLocked(Now.AddMinutes(minutes).AddMilliseconds(-1)));
    }

    [TestMethod]
    public void AfterFailure_OneMore_NeverWaitsLess() => Gen.Int[0, 1_000_000].Sample(count =>
    {
        var once = (New() with { FailedCount = count }).AfterFailure(Now);
        return once.LockedUntil <= once.AfterFailure(Now).LockedUntil;
    });

    [TestMethod]
    public void CutOff_EachTime_GivesAnotherStamp() => Assert.AreNotEqual(New().CutOff().Stamp, New().CutOff().Stamp);

    private static User New() => new() { Name = "a", DisplayName = "a" };
}
