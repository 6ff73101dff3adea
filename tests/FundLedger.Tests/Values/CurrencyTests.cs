namespace FundLedger.Tests.Values;

[TestClass]
public sealed class CurrencyTests
{
    [TestMethod]
    public void Table_OfTheStandard_HoldsEveryActiveCodeOnce()
    {
        var table = Currency.Table.ToList();

        Assert.HasCount(178, table);
        Assert.HasCount(178, table.Select(currency => currency.Number).ToHashSet());
        Assert.HasCount(178, table.Select(currency => currency.Name.Zh).ToHashSet());
        Assert.IsTrue(table.TrueForAll(currency => currency.Code.Length == 3
            && !currency.Code.AsSpan().ContainsAnyExceptInRange('A', 'Z')
            && currency.Number is > 0 and < 1000 && currency.Name.En.Length > 0));
    }

    [TestMethod]
    [DataRow(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XAG XAU XBA XBB XBC XBD XDR XOF XPD XPF XPT XSU XTS XUA XXX")]
    [DataRow(3, "BHD IQD JOD KWD LYD OMR TND")]
    [DataRow(4, "CLF UYW")]
    public void Table_OfTheStandard_HasTheMinorUnits(int decimals, string codes)
    {
        var actual = Currency.Table.Where(currency => currency.Decimals == decimals).Select(currency => currency.Code);

        Assert.AreEqual(codes, string.Join(' ', actual));
    }

    [TestMethod]
    [DataRow("CNY", 156, 2, 100)]
    [DataRow("ALL", 8, 2, 100)]
    [DataRow("XCG", 532, 2, 100)]
    [DataRow("ZWG", 924, 2, 100)]
    [DataRow("SLE", 925, 2, 100)]
    [DataRow("VED", 926, 2, 100)]
    [DataRow("XAD", 396, 2, 100)]
    [DataRow("HUF", 348, 2, 100)]
    [DataRow("CLF", 990, 4, 10_000)]
    [DataRow("JPY", 392, 0, 1)]
    public void FromCode_ActiveCode_HasTheFactsOfTheStandard(string code, int number, int decimals, int scale)
    {
        var currency = Currency.FromCode(code);

        Assert.AreEqual((number, decimals, scale), (currency.Number, currency.Decimals, currency.Scale));
        Assert.AreSame(currency, Currency.FromCode(code));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("cny")]
    [DataRow("CNY ")]
    [DataRow("DEM")]
    [DataRow("HRK")]
    [DataRow("BGN")]
    [DataRow("ANG")]
    [DataRow("RMB")]
    public void FromCode_OtherCode_IsRefused(string code)
    {
        Refused.By(Rule.CurrencyMustExist, () => Currency.FromCode(code));
    }

    [TestMethod]
    public void FromCode_LongCode_IsCutInTheMessage()
    {
        var refusal = Refused.By(Rule.CurrencyMustExist, () => Currency.FromCode(new string('X', 100_000)));

        Assert.IsLessThan(200, refusal.English.Length);
    }
}
