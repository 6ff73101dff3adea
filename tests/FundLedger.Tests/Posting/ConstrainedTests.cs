namespace FundLedger.Tests.Posting;

[TestClass]
public sealed class ConstrainedTests
{
    [TestMethod]
    [DataRow("Control", "9201 9203 9204 9301 9302 9401 9501", "Credit")]
    [DataRow("Financial", "1002 100201 1201 120101 120102", "Debit")]
    [DataRow("Budgetary", "8001 800101 800102 800103", "Debit")]
    [DataRow("Charity", "1002", "Debit")]
    public void SideOf_ConstrainedAccount_IsItsNormalSide(string ledger, string codes, string side)
    {
        foreach (var code in codes.Split(' '))
            Assert.AreEqual(Enum.Parse<Side>(side), Constrained.SideOf(Account(ledger, code)), code);
    }

    [TestMethod]
    [DataRow("Control", "9101 9102 9103 9104 9110 9120 9202 9601 9602 9701 9702 1002")]
    [DataRow("Financial", "1001 3001 4001 5001 9203 8001")]
    [DataRow("Budgetary", "6001 7101 8101 1002")]
    [DataRow("Charity", "1141 1201 5101 9203")]
    public void SideOf_OtherAccount_IsNone(string ledger, string codes)
    {
        foreach (var code in codes.Split(' '))
            Assert.IsNull(Constrained.SideOf(Account(ledger, code)), code);
    }

    private static Account Account(string ledger, string code) =>
        new(Enum.Parse<Ledger>(ledger), code, "A02", "GF", "", 2025, Currency.FromCode("CNY"));
}
