namespace FundLedger.Tests.Posting;

/// <summary>The quota rows of the table of events, one test a row.</summary>
[TestClass]
public sealed class BudgetPostingTests
{
    private static readonly Place District = new("A", "GF", "2080208", 2025);
    private static readonly Place Street = new("A02", "GF", "2080208", 2025);
    private static readonly Money Hundred = Money.Parse("100.00", Currency.FromCode("CNY"));

    [TestMethod]
    public void Appropriation_UnitWithOthersBelow_HoldsItToAllot() => Posted.Are("""
        control D 9101 100.00 A/GF/2080208/2025
        control C 9201 100.00 A/GF/2080208/2025
        """, BudgetPosting.Appropriation(District, Hundred, hasChildren: true));

    [TestMethod]
    public void Appropriation_UnitWithNoneBelow_CanSpendIt() => Posted.Are("""
        control D 9101 100.00 A02/GF/2080208/2025
        control C 9203 100.00 A02/GF/2080208/2025
        """, BudgetPosting.Appropriation(Street, Hundred, hasChildren: false));

    [TestMethod]
    public void Supplement_AboveZero_Raises() => Posted.Are("""
        control D 9103 100.00 A/GF/2080208/2025
        control C 9201 100.00 A/GF/2080208/2025
        """, BudgetPosting.Supplement(District, Hundred, hasChildren: true));

    [TestMethod]
    public void Supplement_BelowZero_Reduces() => Posted.Are("""
        control D 9201 100.00 A/GF/2080208/2025
        control C 9103 100.00 A/GF/2080208/2025
        """, BudgetPosting.Supplement(District, -Hundred, hasChildren: true));

    [TestMethod]
    public void Supplement_UnitWithNoneBelow_IsOfItsAvailableQuota()
    {
        Posted.Are("""
            control D 9103 100.00
            control C 9203 100.00
            """, BudgetPosting.Supplement(Street, Hundred, hasChildren: false));
        Posted.Are("""
            control D 9203 100.00
            control C 9103 100.00
            """, BudgetPosting.Supplement(Street, -Hundred, hasChildren: false));
    }

    [TestMethod]
    public void Allotment_ToAUnitThatSpends_IsAvailableThere() => Posted.Are("""
        control D 9201 100.00 A/GF/2080208/2025
        control C 9202 100.00 A/GF/2080208/2025
        control D 9110 100.00 A02/GF/2080208/2025
        control C 9203 100.00 A02/GF/2080208/2025
        """, BudgetPosting.Allotment(District, Street, Hundred, childHasChildren: false));

    [TestMethod]
    public void Allotment_ToAUnitThatAllotsOn_IsUnallottedThere() => Posted.Are("""
        control D 9201 100.00 A/GF/2080208/2025
        control C 9202 100.00 A/GF/2080208/2025
        control D 9110 100.00 A02/GF/2080208/2025
        control C 9201 100.00 A02/GF/2080208/2025
        """, BudgetPosting.Allotment(District, Street, Hundred, childHasChildren: true));

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Recall_AfterAllotment_LeavesNothing(bool childHasChildren) => NetsToZero(
        BudgetPosting.Allotment(District, Street, Hundred, childHasChildren),
        BudgetPosting.Recall(District, Street, Hundred, childHasChildren));

    [TestMethod]
    public void OwnUse_UnitWithOthersBelow_CanSpendIt()
    {
        Posted.Are("""
            control D 9201 100.00 A/GF/2080208/2025
            control C 9203 100.00 A/GF/2080208/2025
            """, BudgetPosting.OwnUse(District, Hundred));
        NetsToZero(BudgetPosting.OwnUse(District, Hundred), BudgetPosting.OwnUseReturned(District, Hundred));
    }

    [TestMethod]
    public void Virement_BetweenPurposes_GoesThrough9104() => Posted.Are("""
        control D 9203 100.00 A02/GF/2080208/2025
        control C 9104 100.00 A02/GF/2080208/2025
        control D 9104 100.00 A02/GF/208/2025
        control C 9203 100.00 A02/GF/208/2025
        """, BudgetPosting.Virement(Street, Street with { Purpose = "208" }, Hundred));

    [TestMethod]
    public void Freeze_Quota_TakesItOutOfUse()
    {
        Posted.Are("""
            control D 9203 100.00
            control C 9204 100.00
            """, BudgetPosting.Freeze(Street, Hundred));
        NetsToZero(BudgetPosting.Freeze(Street, Hundred), BudgetPosting.Unfreeze(Street, Hundred));
    }

    [TestMethod]
    public void Reservation_RequestSubmitted_Is9301() => Posted.Are("""
        control D 9203 100.00
        control C 9301 100.00
        """, BudgetPosting.Reservation(Street, Hundred));

    [TestMethod]
    public void ReservationReleased_RequestRejected_IsAvailableAgain() => Posted.Are("""
        control D 9301 100.00
        control C 9203 100.00
        """, BudgetPosting.ReservationReleased(Street, Hundred));

    [TestMethod]
    public void Commitment_RequestApproved_Is9302() => Posted.Are("""
        control D 9301 100.00
        control C 9302 100.00
        """, BudgetPosting.Commitment(Street, Hundred));

    [TestMethod]
    public void CommitmentReleased_RestOfAFinalPayment_IsAvailableAgain() => Posted.Are("""
        control D 9302 100.00
        control C 9203 100.00
        """, BudgetPosting.CommitmentReleased(Street, Hundred));

    private static void NetsToZero(Line[] first, Line[] second)
    {
        Posted.AreBalanced([.. first, .. second]);
        foreach (var account in first.Concat(second).GroupBy(line => line.Account))
            Assert.AreEqual(0, account.Sum(line => line.Net), account.Key.ToString());
    }
}
