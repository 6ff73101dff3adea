namespace FundLedger.Tests.Refusals;

[TestClass]
public sealed class RefusalsDocumentTests
{
    [TestMethod]
    public void Document_OfRefusals_IsAsTheTableIs()
    {
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_REFUSALS") is { } path)
        {
            File.WriteAllText(path, RefusalsDocument.Text());
            return;
        }

        Assert.AreEqual(TestData.Text("docs/refusals.md"), RefusalsDocument.Text(),
            "docs/refusals.md is not what the table says: set FUNDLEDGER_WRITE_REFUSALS to its path and run this test to write it anew.");
    }
}
