using CsCheck;

namespace FundLedger.Tests.Values;

[TestClass]
public sealed class MoneyTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");
    private static readonly Currency Yen = Currency.FromCode("JPY");
    private static readonly Gen<long> Longs = Gen.OneOf(Gen.Long, Gen.Long[-1000, 1000], Gen.OneOf(long.MinValue, long.MaxValue));
    private static readonly Gen<long> Halves = Gen.Long[long.MinValue / 4, long.MaxValue / 4];

    [TestMethod]
    public void Add_AnyAmounts_IsTheExactSumOrRefused()
    {
        Gen.Select(Longs, Longs).Sample((a, b) => IsExactOrRefused((Int128)a + b, () => Fen(a) + Fen(b)));
    }

    [TestMethod]
    public void Subtract_AnyAmounts_IsTheExactDifferenceOrRefused()
    {
        Gen.Select(Longs, Longs).Sample((a, b) => IsExactOrRefused((Int128)a - b, () => Fen(a) - Fen(b)));
    }

    [TestMethod]
    public void Negate_AnyAmount_IsTheExactOppositeOrRefused()
    {
        Longs.Sample(a => IsExactOrRefused(-(Int128)a, () => -Fen(a)));
    }

    [TestMethod]
    public void Add_ThreeAmounts_DoesNotDependOnTheOrder()
    {
        Gen.Select(Halves, Halves, Halves).Sample((a, b, c) =>
            Fen(a) + Fen(b) + Fen(c) == Fen(a) + (Fen(b) + Fen(c)) && Fen(a) + Fen(b) == Fen(b) + Fen(a));
    }

    [TestMethod]
    public void Subtract_WhatWasAdded_IsTheAmountBefore()
    {
        Gen.Select(Halves, Halves).Sample((a, b) =>
            Fen(a) + Fen(b) - Fen(b) == Fen(a) && Fen(a) - Fen(b) == Fen(a) + -Fen(b) && (Fen(a) - Fen(a)).IsZero);
    }

    [TestMethod]
    public void Compare_AnyAmounts_OrdersAsTheirUnits()
    {
        Gen.Select(Longs, Longs).Sample((a, b) =>
            Fen(a) < Fen(b) == a < b && Fen(a) <= Fen(b) == a <= b && Fen(a) > Fen(b) == a > b && Fen(a) >= Fen(b) == a >= b
            && Math.Sign(Fen(a).CompareTo(Fen(b))) == a.CompareTo(b) && Fen(a) == Fen(b) == (a == b)
            && Money.Min(Fen(a), Fen(b)).MinorUnits == Math.Min(a, b) && Money.Max(Fen(a), Fen(b)).MinorUnits == Math.Max(a, b));
    }

    [TestMethod]
    public void Operators_OtherCurrency_AreRefused()
    {
        var (yuan, yen) = (Fen(1), Money.FromMinorUnits(1, Yen));
        Func<object>[] operations =
        [
            () => yuan + yen, () => yuan - yen, () => yuan < yen, () => yuan > yen, () => yuan <= yen, () => yuan >= yen,
            () => yuan.CompareTo(yen), () => Money.Min(yuan, yen), () => Money.Max(yuan, yen), () => yuan + default(Money),
        ];

        foreach (var operation in operations)
            Refused.By(Rule.CurrencyMustMatch, operation);
    }

    [TestMethod]
    public void Equals_ZerosOfTwoCurrencies_Differ()
    {
        Assert.AreNotEqual(Money.Zero(Yuan), Money.Zero(Yen));
    }

    [TestMethod]
    public void Equals_DefaultAndZeroOfNoCurrency_AreOne()
    {
        Assert.AreEqual(default, Money.Zero(Currency.None));
        Assert.AreEqual(default(Money).GetHashCode(), Money.Zero(Currency.None).GetHashCode());
    }

    [TestMethod]
    public void Parse_WhatToDecimalStringWrote_IsTheAmount()
    {
        Gen.Select(Longs, Gen.OneOf("CNY", "JPY", "KWD", "CLF")).Sample((units, code) =>
        {
            var money = Money.FromMinorUnits(units, Currency.FromCode(code));
            return Money.Parse(money.ToDecimalString(), money.Currency) == money
                && money.Amount * money.Currency.Scale == units;
        });
    }

    [TestMethod]
    [DataRow("1.000", "CNY")]
    [DataRow("0.001", "CNY")]
    [DataRow("1.0", "JPY")]
    [DataRow("1.0000", "KWD")]
    public void Parse_MoreDecimalsThanTheCurrency_IsRefused(string text, string currency)
    {
        Refused.By(Rule.AmountPrecision, () => Money.Parse(text, Currency.FromCode(currency)));
    }

    [TestMethod]
    [DataRow("92233720368547758.08")]
    [DataRow("-92233720368547758.09")]
    [DataRow("9999999999999999999999999999")]
    [DataRow("12345678901234567890123456789")]
    public void Parse_AmountOutsideLong_IsRefused(string text)
    {
        Refused.By(Rule.AmountRange, () => Money.Parse(text, Yuan));
    }

    [TestMethod]
    [DataRow("1", 100)]
    [DataRow("1.5", 150)]
    [DataRow("+1.50", 150)]
    [DataRow("-0", 0)]
    [DataRow("007", 700)]
    [DataRow("92233720368547758.07", long.MaxValue)]
    [DataRow("-92233720368547758.08", long.MinValue)]
    public void Parse_PlainDecimal_IsExact(string text, long units)
    {
        Assert.AreEqual(Fen(units), Money.Parse(text, Yuan));
    }

    [TestMethod]
    [DataRow(0, "0.00", "0.00 CNY")]
    [DataRow(-5, "-0.05", "-0.05 CNY")]
    [DataRow(123_456_789, "1,234,567.89", "1234567.89 CNY")]
    [DataRow(long.MinValue, "-92,233,720,368,547,758.08", "-92233720368547758.08 CNY")]
    public void ToString_InAnyCulture_IsTheSame(long units, string separated, string plain)
    {
        var french = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");

        Assert.AreEqual(separated, Fen(units).ToString("N", french));
        Assert.AreEqual(plain, Fen(units).ToString(null, french));
        Assert.AreEqual(plain, Fen(units).ToString());
    }

    [TestMethod]
    public void Split_Amount_KeepsCurrencyAndTotal()
    {
        var shares = Fen(-100).Split([1, 1, 1]);

        Assert.AreSequenceEqual([Fen(-34), Fen(-33), Fen(-33)], shares);
    }

    private static Money Fen(long units) => Money.FromMinorUnits(units, Yuan);

    private static bool IsExactOrRefused(Int128 exact, Func<Money> operation)
    {
        if (exact < long.MinValue || exact > long.MaxValue)
            return Refused.By(Rule.AmountRange, () => operation()).Rule == Rule.AmountRange;
        return operation() == Fen((long)exact);
    }
}
