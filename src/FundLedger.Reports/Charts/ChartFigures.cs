using System.Globalization;

namespace FundLedger.Reports;

/// <summary>How the values of one chart read: money in one magnitude for all of it.</summary>
/// <param name="Unit">What the values are.</param>
/// <param name="Divisor">What they are divided by before they are drawn.</param>
/// <param name="Caption">What the scale is in; empty where each number says it.</param>
/// <param name="Hundredfold">True for percentages.</param>
internal sealed record ChartFigures(ChartUnit Unit, decimal Divisor, string Caption, bool Hundredfold)
{
    /// <summary>By the largest of the values.</summary>
    public static ChartFigures Of(ChartUnit unit, IEnumerable<decimal?> values, ChartReader reader) => unit switch
    {
        ChartUnit.Money => Money(values.Max(value => value is { } known ? Math.Abs(known) : (decimal?)null) ?? 0, reader),
        ChartUnit.Percent => new(unit, 0.01m, "", true),
        ChartUnit.Days => new(unit, 1, reader.In("天", "days"), false),
        ChartUnit.Count => new(unit, 1, "", false),
    };

    /// <summary>A value as it is drawn.</summary>
    public double Scaled(decimal value) => (double)value / (double)Divisor;

    /// <summary>A value beside its bar: an amount with three digits, or with all before the point.</summary>
    public string Text(decimal value)
    {
        var scaled = Scaled(value);
        return Written(scaled, Unit switch
        {
            ChartUnit.Money => Math.Abs(scaled) >= 100 || Divisor == 1 ? "#,##0" : Math.Abs(scaled) >= 10 ? "0.0" : "0.00",
            ChartUnit.Percent => "0.0",
            ChartUnit.Days => "#,##0.#",
            ChartUnit.Count => "#,##0",
        });
    }

    /// <summary>A value of the scale.</summary>
    public string Tick(double scaled) => Written(scaled, "#,##0.##");

    private string Written(double scaled, string form)
    {
        var text = scaled.ToString(form, CultureInfo.InvariantCulture);
        return (scaled == 0 ? text.TrimStart('-') : text) + (Hundredfold ? "%" : "");
    }

    private static ChartFigures Money(decimal most, ChartReader reader)
    {
        var (divisor, name) = reader.Language == ReportLanguage.English
            ? most >= 1_000_000 ? (1_000_000m, new LocalName("", $"million {reader.Currency.Code}"))
                : most >= 1_000 ? (1_000m, new LocalName("", $"thousand {reader.Currency.Code}"))
                : (1m, new LocalName("", reader.Currency.Code))
            : most >= 100_000_000 ? (100_000_000m, Chinese("亿", "100 million", reader.Currency))
                : most >= 10_000 ? (10_000m, Chinese("万", "10 thousand", reader.Currency))
                : (1m, Chinese("", "", reader.Currency));
        return new ChartFigures(ChartUnit.Money, divisor, reader.In(name), false);
    }

    /// <summary>万元 for yuan; other currencies by their code.</summary>
    private static LocalName Chinese(string zh, string en, Currency currency) =>
        new(currency.Code == "CNY" ? zh + "元" : $"{zh} {currency.Code}".Trim(), $"{en} {currency.Code}".Trim());
}
