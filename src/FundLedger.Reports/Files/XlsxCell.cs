using System.Globalization;
using SpreadCheetah;

namespace FundLedger.Reports;

/// <summary>What a value is in a workbook: numbers as numbers with their format, days as days, all else as text.</summary>
internal static class XlsxCell
{
    /// <summary>A spreadsheet keeps 15 digits of a number: an amount that needs more is text, so that no cent is lost.</summary>
    private const int MostDigits = 15;

    public static (DataCell Cell, string? Format) Of(object? value, ReportLanguage language) => value switch
    {
        null => (new DataCell(""), null),
        AmountText amount => Number(amount.ForPrograms, AmountFormat(amount.Decimals), amount.ForPrograms),
        RateText rate => Number(rate.ForPrograms, "0.00%", rate.ForPeople),
        MeanText mean => Number(mean.Text, "#,##0.00", mean.Text),
        CountText count => Number(Refusal.Text(count.Count), "#,##0", Refusal.Text(count.Count)),
        int or long => Number(Refusal.Text(value), "0", Refusal.Text(value)),
        bool flag => (new DataCell(flag), null),
        DateOnly date => (new DataCell(date.ToDateTime(TimeOnly.MinValue)), "yyyy-mm-dd"),
        DateTime moment => (new DataCell(moment), "yyyy-mm-dd hh:mm:ss"),
        TermText term => (new DataCell(term.ForPeople.In(language)), null),
        ListText list => (new DataCell(list.ForPeople.In(language)), null),
        FlagText flag => (new DataCell(flag.ForPeople.In(language)), null),
        LocalName name => (new DataCell(name.In(language)), null),
        _ => (new DataCell(CellText.ForPeople(value, language.One())), null),
    };

    private static (DataCell Cell, string? Format) Number(string plain, string format, string text) =>
        plain.Count(char.IsAsciiDigit) - (plain.TrimStart('-').StartsWith("0.", StringComparison.Ordinal) ? 1 : 0) <= MostDigits
            ? (new DataCell(decimal.Parse(plain, CultureInfo.InvariantCulture)), format)
            : (new DataCell(text), null);

    /// <summary>Separators of thousands, the decimals of the currency, red with a minus sign below zero.</summary>
    private static string AmountFormat(int decimals)
    {
        var form = decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
        return $"{form};[Red]-{form}";
    }
}
