namespace FundLedger.Tests.Posting;

/// <summary>The payment, performance pay and refund rows of the table of events, one test a row.</summary>
[TestClass]
public sealed class PaymentPostingTests
{
    private static readonly Place Street = new("A02", "GF", "2080208", 2025);

    [TestMethod]
    public void Disbursement_OfACommitment_PostsAllThreeLedgers() => Posted.Are("""
        financial D 5001 100.00 A02/GF/2080208/2025
        financial C 4001 100.00 A02/GF/2080208/2025
        budgetary D 7101 100.00 A02/GF/2080208/2025
        budgetary C 6001 100.00 A02/GF/2080208/2025
        control   D 9302 100.00 A02/GF/2080208/2025
        control   C 9501 100.00 A02/GF/2080208/2025
        """, PaymentPosting.Disbursement(Street, Yuan("100.00"), carriedOver: false));

    [TestMethod]
    public void DirectPayment_WithNoRequest_TakesAvailableQuota() => Posted.Are("""
        financial D 5001 100.00
        financial C 4001 100.00
        budgetary D 7101 100.00
        budgetary C 6001 100.00
        control   D 9203 100.00
        control   C 9501 100.00
        """, PaymentPosting.DirectPayment(Street, Yuan("100.00"), carriedOver: false));

    [TestMethod]
    public void Disbursement_FromCarriedOverQuota_Uses1201And800103() => Posted.Are("""
        financial D 5001   100.00
        financial C 1201   100.00
        budgetary D 7101   100.00
        budgetary C 800103 100.00
        control   D 9302   100.00
        control   C 9501   100.00
        """, PaymentPosting.Disbursement(Street, Yuan("100.00"), carriedOver: true));

    [TestMethod]
    public void DirectPayment_FromCarriedOverQuota_Uses1201And800103() => Posted.Are("""
        financial D 5001   100.00
        financial C 1201   100.00
        budgetary D 7101   100.00
        budgetary C 800103 100.00
        control   D 9203   100.00
        control   C 9501   100.00
        """, PaymentPosting.DirectPayment(Street, Yuan("100.00"), carriedOver: true));

    [TestMethod]
    public void PaymentWithoutBudget_OfAnotherSystem_RaisesTheQuotaByItself() => Posted.Are("""
        financial D 5001 100.00
        financial C 4001 100.00
        budgetary D 7101 100.00
        budgetary C 6001 100.00
        control   D 9103 100.00
        control   C 9501 100.00
        """, PaymentPosting.PaymentWithoutBudget(Street, Yuan("100.00"), carriedOver: false));

    [TestMethod]
    public void RefundWithoutBudget_OfAnotherSystem_IsItsInverse() => Posted.Are("""
        financial D 4001 100.00
        financial C 5001 100.00
        budgetary D 6001 100.00
        budgetary C 7101 100.00
        control   D 9501 100.00
        control   C 9103 100.00
        """, PaymentPosting.RefundWithoutBudget(Street, Yuan("100.00"), carriedOver: false));

    [TestMethod]
    public void Accrual_AllFunded_HoldsTheQuota() => Posted.Are("""
        financial D 500101 100.00
        financial C 220103 100.00
        control   D 9203   100.00
        control   C 9401   100.00
        """, AwardPosting.Accrual(Street, Yuan("100.00"), Yuan("100.00")));

    [TestMethod]
    public void Accrual_PartFunded_KeepsTheRestAsMemo() => Posted.Are("""
        financial D 500101 100.00
        financial C 220103 100.00
        control   D 9203    60.01
        control   C 9401    60.01
        control   D 9701    39.99
        control   C 9702    39.99
        """, AwardPosting.Accrual(Street, Yuan("100.00"), Yuan("60.01")));

    [TestMethod]
    public void Accrual_NothingFunded_IsMemoAlone() => Posted.Are("""
        financial D 500101 100.00
        financial C 220103 100.00
        control   D 9701   100.00
        control   C 9702   100.00
        """, AwardPosting.Accrual(Street, Yuan("100.00"), Yuan("0.00")));

    [TestMethod]
    public void Funding_QuotaArrives_TakesTheMemoBack() => Posted.Are("""
        control D 9702 100.00
        control C 9701 100.00
        control D 9203 100.00
        control C 9401 100.00
        """, AwardPosting.Funding(Street, Street, Yuan("100.00")));

    [TestMethod]
    public void Payment_OfAnAwardInItsYear_SettlesTheLiability() => Posted.Are("""
        financial D 220103 100.00
        financial C 4001   100.00
        budgetary D 7101   100.00
        budgetary C 6001   100.00
        control   D 9401   100.00
        control   C 9501   100.00
        """, AwardPosting.Payment(Street, Street, Yuan("100.00"), carriedOver: false));

    [TestMethod]
    public void Payment_OfAnAwardFromCarriedOverQuota_Uses1201And800103() => Posted.Are("""
        financial D 220103 100.00
        financial C 1201   100.00
        budgetary D 7101   100.00
        budgetary C 800103 100.00
        control   D 9401   100.00
        control   C 9501   100.00
        """, AwardPosting.Payment(Street, Street, Yuan("100.00"), carriedOver: true));

    [TestMethod]
    public void RefundSameYear_OfThisYearsQuota_IsAvailableAgain() => Posted.Are("""
        financial D 4001 100.00
        financial C 5001 100.00
        budgetary D 6001 100.00
        budgetary C 7101 100.00
        control   D 9501 100.00
        control   C 9203 100.00
        """, PaymentPosting.RefundSameYear(Street, Yuan("100.00"), carriedOver: false));

    [TestMethod]
    public void RefundSameYear_OfCarriedOverQuota_GoesBackTo1201And800103() => Posted.Are("""
        financial D 1201   100.00
        financial C 5001   100.00
        budgetary D 800103 100.00
        budgetary C 7101   100.00
        control   D 9501   100.00
        control   C 9203   100.00
        """, PaymentPosting.RefundSameYear(Street, Yuan("100.00"), carriedOver: true));

    [TestMethod]
    public void RefundPriorYear_Payment_GoesThrough3501To3001() => Posted.Are("""
        financial D 1201   100.00
        financial C 3501   100.00
        financial D 3501   100.00
        financial C 3001   100.00
        budgetary D 800103 100.00
        budgetary C 810101 100.00
        control   D 9102   100.00
        control   C 9203   100.00
        """, PaymentPosting.RefundPriorYear(Street, Yuan("100.00")));

    [TestMethod]
    public void HeldForOthers_ReceivedAndHandedOver_HasNoBudgetaryLines()
    {
        var at = new Place("A02", "", "", 0);
        Posted.Are("""
            financial D 100201 100.00 A02///0
            financial C 2901 100.00 A02///0
            """, PaymentPosting.HeldForOthers(at, Yuan("100.00")));
        Posted.Are("""
            financial D 2901 100.00 A02///0
            financial C 100201 100.00 A02///0
            """, PaymentPosting.HandedOver(at, Yuan("100.00")));
    }

    private static Money Yuan(string amount) => Money.Parse(amount, Currency.FromCode("CNY"));
}
