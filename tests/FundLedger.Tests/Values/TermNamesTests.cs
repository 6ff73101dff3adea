namespace FundLedger.Tests.Values;

[TestClass]
public sealed class TermNamesTests
{
    private static IEnumerable<Type> Lists => typeof(TermNames).Assembly.GetTypes().Where(type => type.IsEnum);

    [TestMethod]
    public void Terms_OfAListWithNames_AllHaveOne()
    {
        var unnamed = Lists.Where(list => Terms(list).Any(IsNamed)).SelectMany(Terms).Where(term => !IsNamed(term)).Select(term => $"{term.GetType().Name}.{term}").ToList();

        Assert.IsEmpty(unnamed, string.Join(", ", unnamed));
    }

    [TestMethod]
    public void Find_TermOfAList_GivesItsName() => Assert.AreEqual(new LocalName("街道", "Street"), TermNames.Find(UnitLevel.Street));

    [TestMethod]
    [DataRow(null)]
    [DataRow("street")]
    [DataRow(Side.Debit)]
    [DataRow((UnitLevel)99)]
    public void Find_AnythingElse_GivesNone(object? value) => Assert.IsNull(TermNames.Find(value));

    private static IEnumerable<Enum> Terms(Type list) => Enum.GetValues(list).Cast<Enum>();

    private static bool IsNamed(Enum term) => TermNames.Find(term) is not null;
}
