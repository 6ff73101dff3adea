namespace FundLedger.Tests.Posting;

/// <summary>The year-end rules, one test a rule.</summary>
[TestClass]
public sealed class YearEndPostingTests
{
    private static readonly Place Street = new("A02", "PJ", "2080208", 2025);
    private static readonly Place District = Street with { Unit = "A" };
    private static readonly Money Zero = Money.Zero(Currency.FromCode("CNY"));
    private static readonly Money Hundred = Money.Parse("100.00", Currency.FromCode("CNY"));

    [TestMethod]
    [DataRow("9203")]
    [DataRow("9401")]
    public void CarriedOut_Unused_LeavesTheAccountItStandsOn(string account) => Posted.Are($"""
        control   D {account} 100.00 A02/PJ/2080208/2025
        control   C 9601   100.00 A02/PJ/2080208/2025
        """, YearEndPosting.CarriedOut(Street, Hundred, account));

    [TestMethod]
    public void Recognised_Carried_IsIn1201And800103() => Posted.Are("""
        financial D 1201   100.00 A02/PJ/2080208/2025
        financial C 4001   100.00 A02/PJ/2080208/2025
        budgetary D 800103 100.00 A02/PJ/2080208/2025
        budgetary C 6001   100.00 A02/PJ/2080208/2025
        """, YearEndPosting.Recognised(Street, Hundred));

    [TestMethod]
    [DataRow("9203")]
    [DataRow("9401")]
    public void CarriedIn_NewYear_KeepsTheBudgetYear(string account) => Posted.Are($"""
        control D 9102 100.00 A02/PJ/2080208/2025
        control C {account} 100.00 A02/PJ/2080208/2025
        """, YearEndPosting.CarriedIn(Street, Hundred, account));

    [TestMethod]
    public void Lapsed_Allotted_ReturnsToTheUnitAbove() => Posted.Are("""
        control D 9203 100.00 A02/PJ/2080208/2025
        control C 9602 100.00 A02/PJ/2080208/2025
        control D 9202 100.00 A/PJ/2080208/2025
        control C 9201 100.00 A/PJ/2080208/2025
        """, YearEndPosting.Lapsed(Street, District, "9203", Hundred, Zero));

    [TestMethod]
    public void Lapsed_TheUnitsOwn_IsCancelled() => Posted.Are("""
        control D 9201   100.00 A/PJ/2080208/2025
        control C 960201 100.00 A/PJ/2080208/2025
        """, YearEndPosting.Lapsed(District, District with { Unit = "" }, "9201", Zero, Hundred));

    [TestMethod]
    [DataRow(false, "810104")]
    [DataRow(true, "810202")]
    public void Surrendered_Recognised_LeavesBothLedgers(bool finished, string route) => Posted.Are($"""
        financial D 3001   100.00 A02/PJ/2080208/2025
        financial C 1201   100.00 A02/PJ/2080208/2025
        budgetary D {route} 100.00 A02/PJ/2080208/2025
        budgetary C 800103 100.00 A02/PJ/2080208/2025
        """, YearEndPosting.Surrendered(Street, Hundred, finished));

    [TestMethod]
    public void Closed_Expense_IsCreditedAndRevenueDebited()
    {
        Posted.Are("""
            financial D 3301 100.00
            financial C 5001 100.00
            """, YearEndPosting.Closed(Ledger.Financial, "5001", "3301", Street, Hundred));
        Posted.Are("""
            financial D 4001 100.00
            financial C 3301 100.00
            """, YearEndPosting.Closed(Ledger.Financial, "4001", "3301", Street, -Hundred));
    }

    [TestMethod]
    public void Closed_SurplusOfTheYear_GoesThrough3302To3001() => Posted.Are("""
        financial D 3301 100.00
        financial C 3302 100.00
        financial D 3302 100.00
        financial C 3001 100.00
        """,
        [
            .. YearEndPosting.Closed(Ledger.Financial, "3301", "3302", Street, -Hundred),
            .. YearEndPosting.Closed(Ledger.Financial, "3302", "3001", Street, -Hundred),
        ]);

    [TestMethod]
    public void Closed_Budgetary_GoesThrough810106To810107() => Posted.Are("""
        budgetary D 810106 100.00
        budgetary C 7101   100.00
        budgetary D 6001   100.00
        budgetary C 810106 100.00
        budgetary D 810106 100.00
        budgetary C 810107 100.00
        """,
        [
            .. YearEndPosting.Closed(Ledger.Budgetary, "7101", "810106", Street, Hundred),
            .. YearEndPosting.Closed(Ledger.Budgetary, "6001", "810106", Street, -Hundred),
            .. YearEndPosting.Closed(Ledger.Budgetary, "810106", "810107", Street, -Hundred),
        ]);

    [TestMethod]
    public void ProjectFinished_CarryForward_BecomesSurplus() => Posted.Are("""
        budgetary D 810107 100.00
        budgetary C 810204 100.00
        """, YearEndPosting.ProjectFinished(Street, Hundred));
}
