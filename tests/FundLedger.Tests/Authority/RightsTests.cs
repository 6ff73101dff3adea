namespace FundLedger.Tests.Authority;

[TestClass]
public sealed class RightsTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [TestMethod]
    public void Holds_RoleAtTheUnitAbove_HoldsBelowOnly()
    {
        var rights = Rights.OfAccount(Setup(), "li", Today);

        Assert.IsTrue(rights.Holds("A01", "approver"));
        Assert.IsTrue(rights.Sees("A01"));
        Assert.IsFalse(rights.Holds("A01", "finance-officer"));
        Assert.IsFalse(rights.Sees("M"));
        Assert.IsFalse(rights.Sees("B"));
    }

    [TestMethod]
    public void Of_UnknownAccount_HoldsNothing() =>
        Assert.IsFalse(Rights.OfAccount(Setup(), "nobody", Today).Sees("A"));

    private static BookSetup Setup()
    {
        var profile = new BookProfile("D1", new LocalName("城", "City"), Currency.FromCode("CNY"), 1, 31);
        var setup = new OpenBook { Profile = profile, Chart = [.. Chart.Standard.Definitions] }.Begin();
        ISetupChange[] changes =
        [
            new OpenUnit { Unit = "M", Name = new("市", "City"), Level = UnitLevel.Municipality },
            new OpenUnit { Unit = "A", Name = new("甲区", "A"), Level = UnitLevel.District, Parent = "M" },
            new OpenUnit { Unit = "B", Name = new("乙区", "B"), Level = UnitLevel.District, Parent = "M" },
            new OpenUnit { Unit = "A01", Name = new("街道", "Street"), Level = UnitLevel.Street, Parent = "A" },
            new OpenPerson { Person = "p1", Name = new("李", "Li"), Accounts = ["li"] },
            new AssignRole { Person = "p1", Role = "approver", Unit = "A" },
        ];
        return changes.Aggregate(setup, (before, change) => change.Apply(before, Today));
    }
}
