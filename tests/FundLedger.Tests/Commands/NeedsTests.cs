namespace FundLedger.Tests.Commands;

/// <summary>A command is decided on what it has said that it needs.</summary>
[TestClass]
public sealed class NeedsTests
{
    private static readonly SimulatedBook Book = new(
        new BookSetup { Profile = new BookProfile("B", new LocalName("账套", "Book"), Currency.FromCode("CNY"), 1, 31), Chart = Chart.Standard },
        new DateOnly(2025, 6, 1), [], []);

    private static IBookView View(Needs needs) => new NeededView(Book, new Commit { Document = "R1@A" }, needs);

    [TestMethod]
    public void View_OfWhatIsNeeded_ShowsIt()
    {
        Assert.IsNull(View(Needs.Document("R1@A")).FindDocument("R1@A"));
        Assert.IsNull(View(Needs.Document("R1@A")).FindRequest("R1@A"));
        Assert.IsNull(View(Needs.Entry(7)).FindEntry(7));
    }

    [TestMethod]
    public void View_OfSomethingElse_IsAFaultThatNamesTheCommandAndTheThing()
    {
        var fault = Assert.ThrowsExactly<InvalidOperationException>(() => View(Needs.Document("R1@A")).FindDocument("R2@A"));

        Assert.AreEqual("commit looks at document R2@A and has not said that it needs it.", fault.Message);
        Assert.ThrowsExactly<InvalidOperationException>(() => View(Needs.None).EntriesOf("R1@A"));
        Assert.ThrowsExactly<InvalidOperationException>(() => View(Needs.None).DocumentsPaid("A", "GF"));
        Assert.ThrowsExactly<InvalidOperationException>(() => View(Needs.None).DocumentsCalled("R1"));
    }

    [TestMethod]
    public void Needs_OfSeveral_AreThoseOfEach()
    {
        var needs = Needs.Document("R1@A").And(Needs.Entry(7)).And(new Needs { AllAccounts = true });

        Assert.AreSequenceEqual(["R1@A"], needs.Documents);
        Assert.AreSequenceEqual([7L], needs.Entries);
        Assert.IsTrue(needs.AllAccounts);
    }
}
