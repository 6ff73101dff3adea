using System.Globalization;

namespace FundLedger.Values;

/// <summary>Amounts as decimal strings: the one form in which commands, files and answers carry them.</summary>
public static class DecimalText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads a decimal string; the number of decimals written is kept.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.AmountForm"/>: not a plain decimal; <see cref="Rule.AmountRange"/>: more than 28 digits,
    /// not counting zeros in front.
    /// </exception>
    public static decimal Parse(string text)
    {
        if (!IsPlain(text))
            throw new RefusedException(Rule.AmountForm, ("amount", Texts.Shown(text)));
        var digits = text.AsSpan().TrimStart("+-0").Length - (text.Contains('.') ? 1 : 0);
        return digits <= 28 && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new RefusedException(Rule.AmountRange, ("amount", Texts.Shown(text)), ("currency", ""));
    }

    /// <summary>Minor units as a decimal string with exactly <paramref name="decimals"/> decimals.</summary>
    public static string Of(Int128 minorUnits, int decimals)
    {
        var digits = minorUnits.ToString(CultureInfo.InvariantCulture).TrimStart('-').PadLeft(decimals + 1, '0');
        var sign = minorUnits < 0 ? "-" : "";
        return decimals == 0 ? sign + digits : $"{sign}{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static bool IsPlain(string text)
    {
        var rest = text.AsSpan();
        if (rest.Length > 0 && rest[0] is '-' or '+')
            rest = rest[1..];
        var point = rest.IndexOf('.');
        var whole = point < 0 ? rest : rest[..point];
        var part = point < 0 ? "0" : rest[(point + 1)..];
        return whole.Length > 0 && part.Length > 0
            && !whole.ContainsAnyExceptInRange('0', '9') && !part.ContainsAnyExceptInRange('0', '9');
    }
}
