namespace FundLedger.Tests.Posting;

/// <summary>The charity fund's table of events, one test a row: its books at the foundation, the quota at the unit.</summary>
[TestClass]
public sealed class CharityPostingTests
{
    private static readonly Place Books = new("F", "CF", "HELP", 0);
    private static readonly Place Quota = new("A02", "CF", "HELP", 0);
    private static readonly Money Zero = Money.Zero(Currency.FromCode("CNY"));
    private static readonly Money Hundred = Money.Parse("100.00", Currency.FromCode("CNY"));

    [TestMethod]
    public void Donation_Restricted_IsRestrictedRevenueAndQuota() => Posted.Are("""
        charity D 1002   100.00 F/CF/HELP/0
        charity C 410102 100.00 F/CF/HELP/0
        control D 9120   100.00 A02/CF/HELP/0
        control C 9203   100.00 A02/CF/HELP/0
        """, CharityPosting.Donation(Books, Quota, Hundred, restricted: true));

    [TestMethod]
    public void Donation_BoundToNothing_IsUnrestrictedRevenueAndQuota() => Posted.Are("""
        charity D 1002   100.00 F/CF/HELP/0
        charity C 410101 100.00 F/CF/HELP/0
        control D 9120   100.00 A02/CF/HELP/0
        control C 9203   100.00 A02/CF/HELP/0
        """, CharityPosting.Donation(Books, Quota, Hundred, restricted: false));

    [TestMethod]
    public void Grant_OfACommitment_IsProgrammeCost() => Posted.Are("""
        charity D 5101 100.00 F/CF/HELP/0
        charity C 1002 100.00 F/CF/HELP/0
        control D 9302 100.00 A02/CF/HELP/0
        control C 9501 100.00 A02/CF/HELP/0
        """, CharityPosting.Grant(Books, Quota, Hundred, committed: true));

    [TestMethod]
    public void Grant_WithNoRequest_TakesAvailableQuota() => Posted.Are("""
        charity D 5101 100.00
        charity C 1002 100.00
        control D 9203 100.00
        control C 9501 100.00
        """, CharityPosting.Grant(Books, Quota, Hundred, committed: false));

    [TestMethod]
    public void Advance_OfACommitment_Is1141UntilItIsVerified()
    {
        Posted.Are("""
            charity D 1141 100.00
            charity C 1002 100.00
            control D 9302 100.00
            control C 9501 100.00
            """, CharityPosting.Advance(Books, Quota, Hundred, committed: true));
        Posted.Are("""
            charity D 5101 100.00 F/CF/HELP/0
            charity C 1141 100.00 F/CF/HELP/0
            """, CharityPosting.AdvanceVerified(Books, Hundred));
    }

    [TestMethod]
    public void GrantReturned_OfAnAdvance_Is1141() => Posted.Are("""
        charity D 1002 100.00
        charity C 1141 100.00
        control D 9501 100.00
        control C 9203 100.00
        """, CharityPosting.GrantReturned(Books, Quota, Hundred, Zero));

    [TestMethod]
    public void GrantReturned_OfTheSameYear_Is5101() => Posted.Are("""
        charity D 1002 100.00
        charity C 5101 100.00
        control D 9501 100.00
        control C 9203 100.00
        """, CharityPosting.GrantReturned(Books, Quota, Zero, Hundred));

    [TestMethod]
    public void GrantReturned_OfAClosedYear_IsNetAssetsAgain_AndQuotaBroughtForward() => Posted.Are("""
        charity D 1002 100.00
        charity C 3102 100.00
        charity D 1002 100.00
        charity C 3101 100.00
        control D 9102 200.00
        control C 9203 200.00
        """, CharityPosting.GrantOfClosedYearReturned(Books, Quota, Zero, Hundred, Hundred));

    [TestMethod]
    public void YearEnd_Charity_ClosesRevenueRestrictionAndCosts()
    {
        Posted.Are("""
            charity D 410102 100.00
            charity C 3102   100.00
            """, YearEndPosting.Closed(Ledger.Charity, "410102", "3102", Books, -Hundred));
        Posted.Are("""
            charity D 3102 100.00
            charity C 3101 100.00
            """, YearEndPosting.CharityReleased(Books, Hundred));
        Posted.Are("""
            charity D 3101 100.00
            charity C 5101 100.00
            """, YearEndPosting.Closed(Ledger.Charity, "5101", "3101", Books, Hundred));
    }
}
