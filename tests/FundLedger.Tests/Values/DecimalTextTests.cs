using CsCheck;

namespace FundLedger.Tests.Values;

[TestClass]
public sealed class DecimalTextTests
{
    [TestMethod]
    [DataRow("")]
    [DataRow("-")]
    [DataRow("+")]
    [DataRow(".")]
    [DataRow("1.")]
    [DataRow(".5")]
    [DataRow("-.5")]
    [DataRow("1,000")]
    [DataRow("1e3")]
    [DataRow("1.2.3")]
    [DataRow("１２")]
    [DataRow("٣")]
    [DataRow(" 1")]
    [DataRow("1 ")]
    [DataRow("1\n")]
    [DataRow("1\0")]
    [DataRow("--1")]
    [DataRow("+-1")]
    [DataRow("1-")]
    [DataRow("(1)")]
    [DataRow("\u22121")]
    [DataRow("¥1")]
    [DataRow("0x1")]
    [DataRow("NaN")]
    public void Parse_NotAPlainDecimal_IsRefused(string text)
    {
        Refused.By(Rule.AmountForm, () => DecimalText.Parse(text));
    }

    [TestMethod]
    [DataRow("12345678901234567890123456789")]
    [DataRow("-10000000000000000000000000000")]
    [DataRow("1.0000000000000000000000000000")]
    [DataRow("0.00000000000000000000000000000")]
    public void Parse_TwentyNineDigits_IsRefused(string text)
    {
        Refused.By(Rule.AmountRange, () => DecimalText.Parse(text));
    }

    [TestMethod]
    [DataRow("1234567890123456789012345678")]
    [DataRow("-9999999999999999999999999999")]
    [DataRow("0.0000000000000000000000000001")]
    [DataRow("1.000000000000000000000000000")]
    [DataRow("0.00")]
    public void Parse_TwentyEightDigits_AreKept(string text)
    {
        Assert.AreEqual(text, DecimalText.Parse(text).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    [DataRow('x', Rule.AmountForm)]
    [DataRow('9', Rule.AmountRange)]
    public void Parse_LongText_IsCutInTheMessage(char sign, Rule rule)
    {
        var refusal = Refused.By(rule, () => DecimalText.Parse(new string(sign, 100_000)));

        Assert.IsLessThan(200, refusal.English.Length);
    }

    [TestMethod]
    public void Parse_WhatOfWrote_IsTheNumberWithItsDecimals()
    {
        Gen.Select(Gen.Long, Gen.Int[0, 4]).Sample((units, decimals) =>
        {
            var read = DecimalText.Parse(DecimalText.Of(units, decimals));
            return read.Scale == decimals && read * (decimal)Math.Pow(10, decimals) == units;
        });
    }

    [TestMethod]
    [DataRow(0, 0, "0")]
    [DataRow(0, 2, "0.00")]
    [DataRow(5, 2, "0.05")]
    [DataRow(-5, 3, "-0.005")]
    [DataRow(-12345, 2, "-123.45")]
    [DataRow(long.MinValue, 2, "-92233720368547758.08")]
    public void Of_MinorUnits_HasAllDecimals(long units, int decimals, string expected)
    {
        Assert.AreEqual(expected, DecimalText.Of(units, decimals));
    }

    [TestMethod]
    public void Of_LeastInt128_IsWritten()
    {
        Assert.AreEqual("-1701411834604692317316873037158841057.28", DecimalText.Of(Int128.MinValue, 2));
    }
}
