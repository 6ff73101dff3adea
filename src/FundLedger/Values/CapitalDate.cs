using System.Globalization;

namespace FundLedger.Values;

/// <summary>
/// 大写日期: dates in the capital numerals of bills (中国人民银行《支付结算办法》附件一
/// 《正确填写票据和结算凭证的基本规定》第二条).
/// </summary>
internal static class CapitalDate
{
    /// <summary>
    /// The date, as in 贰零贰伍年零壹月壹拾伍日. 零 stands before the months 1, 2 and 10 and before the days
    /// 1 to 9, 10, 20 and 30, so that nothing can be written in front of them.
    /// </summary>
    public static string Of(DateOnly date)
    {
        var year = date.Year.ToString("D4", CultureInfo.InvariantCulture).Select(digit => Digit(digit - '0'));
        var month = (date.Month is 1 or 2 or 10 ? "零" : "") + Number(date.Month);
        var day = (date.Day is < 10 or 10 or 20 or 30 ? "零" : "") + Number(date.Day);
        return $"{string.Concat(year)}年{month}月{day}日";
    }

    private static string Number(int number)
    {
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens > 0 ? $"{Digit(tens)}拾" : "") + (ones > 0 ? $"{Digit(ones)}" : "");
    }

    private static char Digit(int digit) => CapitalNumeral.Digits[digit];
}
