using System.Globalization;

namespace FundLedger.Values;

/// <summary>
/// 大写金额: amounts of CNY in the capital numerals of vouchers and bills (中国人民银行《支付结算办法》附件一
/// 《正确填写票据和结算凭证的基本规定》).
/// </summary>
/// <remarks>
/// 亿 counts everything before it: 1,234,500,000,000 is 壹万贰仟叁佰肆拾伍亿, 10,000,000,000,000,000 is 壹亿亿.
/// </remarks>
public static class CapitalNumeral
{
    internal const string Prefix = "人民币";
    internal const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const string Places = "元拾佰仟";

    internal static Currency Yuan { get; } = Currency.FromCode("CNY");

    /// <summary>The one form in which the product writes an amount, for every amount that <see cref="Money"/> holds.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CurrencyMustMatch"/> when it is not CNY.</exception>
    public static string Of(Money amount) => Prefix + string.Concat(Marks(amount).Where(mark => mark.Written).Select(mark => mark.Sign));

    /// <summary>
    /// Reads an amount written as <see cref="Of"/> writes it. Also accepted: no 人民币; 圆 for 元; 正 for 整;
    /// （负数） for 负; no 整 after 角; no 零 before 仟 where the section before ends in 0
    /// (壹拾万柒仟元); 零 before 角 where 元 ends in 0 (壹拾元零伍角).
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.NumeralForm"/>.</exception>
    public static Money Parse(string text) => new CapitalNumeralParser(text).Parse();

    /// <summary>The characters of an amount after 人民币, those that may be left out or added among them.</summary>
    internal static IEnumerable<NumeralMark> Marks(Money amount)
    {
        if (amount.Currency != Yuan)
            throw new RefusedException(Rule.CurrencyMustMatch, ("expected", Yuan.Code), ("actual", amount.Currency.Code));
        var (yuan, coins) = Math.DivRem((ulong)Int128.Abs(amount.MinorUnits), 100UL);
        IEnumerable<NumeralMark> sign = amount.MinorUnits < 0 ? [new('负')] : [];
        var whole = yuan > 0 || coins == 0 ? Whole(yuan.ToString(CultureInfo.InvariantCulture)) : [];
        return [.. sign, .. whole, .. Coins(yuan, (int)coins)];
    }

    /// <summary>元 and above, digit by digit: a digit after a zero takes one 零, however many zeros there are.</summary>
    private static IEnumerable<NumeralMark> Whole(string digits)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            var place = digits.Length - 1 - i;
            if (digits[i] != '0')
            {
                if (i > 0 && digits[i - 1] == '0')
                    yield return new('零', Optional: place % 4 == 3 && SectionHasDigit(digits, i - 1));
                yield return new(Digits[digits[i] - '0']);
                if (place % 4 > 0)
                    yield return new(Places[place % 4]);
            }

            if (place > 0 && place % 8 == 0)
                yield return new('亿');
            else if (place % 8 == 4 && SectionHasDigit(digits, i))
                yield return new('万');
        }

        if (digits == "0")
            yield return new('零');
        yield return new('元');
    }

    /// <summary>Whether the section of four digits that ends at <paramref name="last"/> is above zero.</summary>
    private static bool SectionHasDigit(string digits, int last) =>
        digits.AsSpan(Math.Max(0, last - 3)..(last + 1)).ContainsAnyExcept('0');

    private static IEnumerable<NumeralMark> Coins(ulong yuan, int coins)
    {
        var (jiao, fen) = Math.DivRem(coins, 10);
        if (jiao > 0 && yuan > 0 && yuan % 10 == 0)
            yield return new('零', Written: false, Optional: true);
        if (jiao == 0 && fen > 0 && yuan > 0)
            yield return new('零');
        if (jiao > 0)
        {
            yield return new(Digits[jiao]);
            yield return new('角');
        }

        if (fen > 0)
        {
            yield return new(Digits[fen]);
            yield return new('分');
        }
        else
        {
            yield return new('整', Optional: jiao > 0);
        }
    }
}
