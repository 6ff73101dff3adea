namespace FundLedger.Reports;

/// <summary>Figures as numbers of charts.</summary>
internal static class FigureSeries
{
    /// <summary>Minor units in major ones, with all decimals of the currency.</summary>
    public static decimal Major(Int128 minorUnits, Currency currency) =>
        ((decimal)minorUnits / currency.Scale) + new decimal(0, 0, 0, false, (byte)currency.Decimals);

    /// <summary>A series of amounts, one a row.</summary>
    public static Series Money<T>(string zh, string en, IEnumerable<T> rows, Func<T, Int128> amount, Currency currency) =>
        new(new LocalName(zh, en), [.. rows.Select(row => (decimal?)Major(amount(row), currency))]);

    /// <summary>Months as points of a chart: <c>2025-03</c>.</summary>
    public static IReadOnlyList<LocalName> Months(IEnumerable<DateOnly> ends) => [.. ends.Select(end => FigureScope.Same(Period.Of(end)))];

    /// <summary>The five numbers of a spread.</summary>
    public static DurationBox Box(DaysSpread days) => new(days.Min, days.LowerQuartile, days.Median, days.UpperQuartile, days.Max);
}
