namespace FundLedger.Tests.Posting;

[TestClass]
public sealed class CorrectionTests
{
    private static readonly Line[] Wrong = PaymentPosting.DirectPayment(
        new Place("A02", "GF", "2080208", 2025), Money.Parse("100.00", Currency.FromCode("CNY")), carriedOver: false);

    [TestMethod]
    public void Red_Entry_HasTheSameSidesWithAmountsBelowZero() => Posted.Are("""
        financial D 5001 -100.00
        financial C 4001 -100.00
        budgetary D 7101 -100.00
        budgetary C 6001 -100.00
        control   D 9203 -100.00
        control   C 9501 -100.00
        """, Correction.Red(Wrong));

    [TestMethod]
    public void Inverse_Entry_HasTheOtherSides() => Posted.Are("""
        financial C 5001 100.00
        financial D 4001 100.00
        budgetary C 7101 100.00
        budgetary D 6001 100.00
        control   C 9203 100.00
        control   D 9501 100.00
        """, Correction.Inverse(Wrong));

    [TestMethod]
    public void Red_AndItsEntry_SumToZeroOnBothSides()
    {
        foreach (var account in Wrong.Concat(Correction.Red(Wrong)).GroupBy(line => line.Account))
            Assert.AreEqual((0L, 0L), (account.Sum(line => line.Debit), account.Sum(line => line.Credit)));
    }

    [TestMethod]
    public void Texts_RedAndBlue_NameDayAndNumber()
    {
        var wrong = new Entry
        {
            Seq = 118,
            Id = Guid.Empty,
            Date = new DateOnly(2025, 4, 1),
            RecordedAt = DateTime.UnixEpoch,
            Kind = "disburse",
            Text = "",
            Actor = "",
            Authority = "",
            Key = "k",
            Part = 1,
            Data = "{}",
            Lines = Wrong,
            PreviousHash = [],
            Hash = [],
        };

        Assert.AreEqual("注销4月1日记-0002号凭证", Correction.RedText(wrong, "记-0002", new DateOnly(2025, 6, 15)));
        Assert.AreEqual("订正4月1日记-0002号凭证", Correction.BlueText(wrong, "记-0002", new DateOnly(2025, 6, 15)));
        Assert.AreEqual("注销2025年4月1日记-0002号凭证", Correction.RedText(wrong, "记-0002", new DateOnly(2026, 1, 5)));
        Assert.AreEqual("更正2025年4月记-0002、指-0002号凭证", Correction.PriorYearText(wrong, "记-0002、指-0002"));
    }
}
