using CsCheck;

namespace FundLedger.Tests.Values;

[TestClass]
public sealed class CapitalNumeralTests
{
    private static readonly Currency Yuan = Currency.FromCode("CNY");

    /// <summary>Any long, and as often one whose decimal digits are mostly zeros.</summary>
    private static readonly Gen<long> Amounts = Gen.OneOf(Gen.Long, Gen.Int[0, 1_000_000].Select(units => (long)units), Sparse());

    public static IEnumerable<object[]> Cases => TestData.Rows("capital-numerals.csv").Select(row => row.ToArray<object>());

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Of_AmountOfTheTable_IsTheCanonicalForm(string amount, string canonical, string alternatives)
    {
        Assert.AreEqual(canonical, CapitalNumeral.Of(Money.Parse(amount, Yuan)), alternatives);
    }

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Parse_FormsOfTheTable_AreTheAmount(string amount, string canonical, string alternatives)
    {
        string[] forms = [canonical, .. alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries)];

        foreach (var form in forms.Concat(forms.Select(form => form["人民币".Length..].Replace('元', '圆').Replace('整', '正'))))
            Assert.AreEqual(Money.Parse(amount, Yuan), CapitalNumeral.Parse(form), form);
    }

    [TestMethod]
    [DataRow(5, "人民币伍分")]
    [DataRow(105, "人民币壹元零伍分")]
    [DataRow(-5, "人民币负伍分")]
    [DataRow(101_000_000_00, "人民币壹亿零壹佰万元整")]
    [DataRow(1_0000_1000_00, "人民币壹亿零壹仟元整")]
    [DataRow(10_0000_0000_1000_00, "人民币壹拾万亿零壹仟元整")]
    [DataRow(1_2345_0000_0000_00, "人民币壹万贰仟叁佰肆拾伍亿元整")]
    [DataRow(1_0000_0000_0000_0000_00, "人民币壹亿亿元整")]
    [DataRow(1_0002_0003_0000_0004_00, "人民币壹亿零贰万零叁亿零肆元整")]
    [DataRow(long.MaxValue, "人民币玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分")]
    [DataRow(long.MinValue, "人民币负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分")]
    public void Of_AmountAtALimit_IsTheCanonicalForm(long fen, string expected)
    {
        Assert.AreEqual(expected, CapitalNumeral.Of(Fen(fen)));
    }

    [TestMethod]
    public void Parse_WhatOfWrote_IsTheAmount()
    {
        Amounts.Sample(fen => CapitalNumeral.Parse(CapitalNumeral.Of(Fen(fen))) == Fen(fen), iter: 20_000);
    }

    [TestMethod]
    public void Of_AnyAmount_HasTheValueThatItsSignsName()
    {
        Amounts.Sample(fen => ValueOf(CapitalNumeral.Of(Fen(fen))) == fen, iter: 20_000);
    }

    [TestMethod]
    public void Of_AnyAmount_WritesNoTwoZerosTogether()
    {
        Amounts.Sample(fen => !CapitalNumeral.Of(Fen(fen)).Contains("零零", StringComparison.Ordinal), iter: 20_000);
    }

    [TestMethod]
    public void Of_DifferentAmounts_AreDifferentTexts()
    {
        Gen.Select(Amounts, Amounts).Sample((one, other) =>
            one == other == (CapitalNumeral.Of(Fen(one)) == CapitalNumeral.Of(Fen(other))), iter: 20_000);
    }

    [TestMethod]
    public void Parse_AnyPermittedForm_IsTheAmount()
    {
        Amounts.Sample(fen => Forms(fen).All(form => CapitalNumeral.Parse(form) == Fen(fen)), iter: 5_000);
    }

    [TestMethod]
    public void Parse_TextWithOneSignChanged_IsRefusedOrAPermittedForm()
    {
        const string Signs = "零壹贰玖拾佰仟万亿元圆角分整正负一〇兆 ";
        var edits = Gen.Select(Amounts, Gen.Int[0, 60], Gen.Int[0, 2], Gen.Int[0, Signs.Length - 1]);

        edits.Sample((fen, at, cut, sign) =>
        {
            var text = CapitalNumeral.Of(Fen(fen))["人民币".Length..];
            at = Math.Min(at, text.Length);
            var edited = text[..at] + (cut == 2 ? "" : Signs[sign]) + text[Math.Min(text.Length, at + Math.Min(cut, 1))..];
            return Read(edited) is not { } amount
                || Forms(amount.MinorUnits).Contains(edited.Replace('圆', '元').Replace('正', '整'));
        }, iter: 50_000);
    }

    [TestMethod]
    [DataRow("", "expected 零 at the start")]
    [DataRow("人民币", "expected 零 after 民币")]
    [DataRow("零", "expected 元 after 零")]
    [DataRow("壹拾", "expected 元 after 壹拾")]
    [DataRow("壹元", "expected 整 after 壹元")]
    [DataRow("伍", "expected 元 after 伍")]
    [DataRow("壹元伍", "expected 整 after 壹元")]
    [DataRow("壹元伍角叁", "unexpected 叁 after 伍角")]
    [DataRow("拾元整", "unexpected 拾 at the start")]
    [DataRow("壹佰贰仟元整", "unexpected 仟 after 佰贰")]
    [DataRow("壹佰伍元整", "expected 零 after 壹佰")]
    [DataRow("壹佰零伍拾元整", "expected 伍 after 壹佰")]
    [DataRow("壹佰零零伍元整", "expected 伍 after 佰零")]
    [DataRow("壹万壹元整", "expected 零 after 壹万")]
    [DataRow("壹万壹佰元整", "expected 零 after 壹万")]
    [DataRow("壹亿壹仟元整", "expected 零 after 壹亿")]
    [DataRow("壹拾亿壹仟元整", "expected 零 after 拾亿")]
    [DataRow("壹万零壹仟元整", "expected 壹 after 壹万")]
    [DataRow("壹万亿亿元整", "out of range")]
    [DataRow("壹亿万元整", "unexpected 万 after 壹亿")]
    [DataRow("壹万万元整", "unexpected 万 after 壹万")]
    [DataRow("壹兆元整", "unexpected 兆 after 壹")]
    [DataRow("玖佰亿亿元整", "out of range")]
    [DataRow("壹贰元整", "unexpected 贰 after 壹")]
    [DataRow("壹元贰元整", "unexpected 元 after 元贰")]
    [DataRow("零元壹角整", "expected 壹 at the start")]
    [DataRow("零壹角整", "expected 壹 at the start")]
    [DataRow("壹元零伍角整", "expected 伍 after 壹元")]
    [DataRow("壹元伍分", "expected 零 after 壹元")]
    [DataRow("壹元伍分整", "expected 零 after 壹元")]
    [DataRow("壹元零伍分整", "unexpected 整 after 伍分")]
    [DataRow("壹分壹角", "expected 角 after 壹")]
    [DataRow("壹元角", "unexpected 角 after 壹元")]
    [DataRow("壹元整整", "unexpected 整 after 元整")]
    [DataRow("人民币人民币壹元整", "unexpected 人 after 民币")]
    [DataRow("负人民币壹元整", "unexpected 人 after 负")]
    [DataRow("负负壹元整", "unexpected 负 after 负")]
    [DataRow("负零元整", "zero has no sign")]
    [DataRow("(负数)壹元整", "unexpected ( at the start")]
    [DataRow("一元整", "unexpected 一 at the start")]
    [DataRow("两元整", "unexpected 两 at the start")]
    [DataRow("壹〇元整", "unexpected 〇 after 壹")]
    [DataRow("壹元整 ", "unexpected   after 元整")]
    [DataRow("壹元整\n", "unexpected U+000A after 元整")]
    [DataRow("100", "unexpected 1 at the start")]
    [DataRow("玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分", "out of range")]
    public void Parse_OtherText_IsRefusedWithTheProblem(string text, string problem)
    {
        var refusal = Refused.By(Rule.NumeralForm, () => CapitalNumeral.Parse(text));

        Assert.AreEqual(("problem", problem), (refusal.Facts[1].Name, Refusal.Text(refusal.Facts[1].Value)));
    }

    [TestMethod]
    [DataRow("仟")]
    [DataRow("壹仟")]
    [DataRow("壹亿")]
    [DataRow("亿")]
    [DataRow("壹元")]
    [DataRow("零")]
    public void Parse_EndlessText_IsRefused(string part)
    {
        var refusal = Refused.By(Rule.NumeralForm, () => CapitalNumeral.Parse(string.Concat(Enumerable.Repeat(part, 50_000))));

        Assert.IsLessThan(300, refusal.Chinese.Length);
    }

    [TestMethod]
    public void Of_OtherCurrency_IsRefused()
    {
        Refused.By(Rule.CurrencyMustMatch, () => CapitalNumeral.Of(Money.Zero(Currency.FromCode("JPY"))));
    }

    private static Gen<long> Sparse() => Gen.Select(Gen.Int[0, 9].Array[18], Gen.Bool.Array[18], Gen.Bool, (digits, kept, negative) =>
        digits.Zip(kept).Aggregate(0L, (all, pair) => all * 10 + (pair.Second && pair.First > 4 ? pair.First - 4 : 0)) * (negative ? -1 : 1));

    private static Money Fen(long units) => Money.FromMinorUnits(units, Yuan);

    private static Money? Read(string text)
    {
        try
        {
            return CapitalNumeral.Parse(text);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    /// <summary>Every form of an amount, without 人民币: each mark that may be left out, in and out.</summary>
    private static IReadOnlyList<string> Forms(long fen) => CapitalNumeral.Marks(Fen(fen)).Aggregate(
        (IReadOnlyList<string>)[""],
        (forms, mark) => [.. forms.Select(form => form + mark.Sign), .. mark.Optional ? forms : []]);

    /// <summary>The value by the definition: what stands before 亿 counts 10^8, before 万 10^4, and so on down.</summary>
    private static Int128 ValueOf(string text)
    {
        if (text.StartsWith("人民币负", StringComparison.Ordinal))
            return -ValueOf(text["人民币负".Length..]);
        (char Sign, long Weight)[] signs =
        [
            ('元', 100), ('角', 10), ('分', 1),
        ];
        var rest = text.Replace("人民币", "", StringComparison.Ordinal).Trim('整');
        Int128 total = 0;
        foreach (var (sign, weight) in signs)
        {
            var at = rest.IndexOf(sign, StringComparison.Ordinal);
            total += at < 0 ? 0 : Number(rest[..at]) * weight;
            rest = rest[(at + 1)..];
        }

        return total;
    }

    private static Int128 Number(string text)
    {
        (char Sign, long Weight)[] signs = [('亿', 100_000_000), ('万', 10_000), ('仟', 1000), ('佰', 100), ('拾', 10)];
        text = text.TrimStart('零');
        foreach (var (sign, weight) in signs)
        {
            var at = text.LastIndexOf(sign);
            if (at >= 0)
                return Number(text[..at]) * weight + Number(text[(at + 1)..]);
        }

        return text.Length == 0 ? 0 : "零壹贰叁肆伍陆柒捌玖".IndexOf(text, StringComparison.Ordinal);
    }
}
