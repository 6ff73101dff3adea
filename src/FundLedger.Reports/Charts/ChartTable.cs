namespace FundLedger.Reports;

/// <summary>What a chart draws as a table, for those who cannot see it, and for those who want the numbers.</summary>
internal static class ChartTable
{
    private static readonly LocalName Name = new("名称", "Name");

    private static readonly (LocalName Title, Func<DurationBox, decimal> Value)[] BoxColumns =
    [
        (new("最短", "Least"), box => box.Least), (new("四分之一", "Quarter"), box => box.Quarter), (new("中位", "Median"), box => box.Median),
        (new("四分之三", "Three quarters"), box => box.ThreeQuarters), (new("最长", "Most"), box => box.Most),
    ];

    public static ReportTable Of(ChartPart chart) => chart.Data switch
    {
        GroupedBars bars => Of(chart.Title, bars.Unit, bars.Groups, bars.Series),
        StackedBars bars => Of(chart.Title, bars.Unit, bars.Groups, bars.Series),
        LineChart lines => Of(chart.Title, lines.Unit, lines.Points, lines.Series),
        SmallMultiples charts => Of(chart.Title, charts.Unit, charts.Points, charts.Charts),
        DurationBoxes boxes => Of(chart.Title, ChartUnit.Days, [.. boxes.Boxes.Select(box => box.Name)],
            [.. BoxColumns.Select(column => new Series(column.Title, [.. boxes.Boxes.Select(box => (decimal?)column.Value(box.Box))]))]),
        _ => throw new ArgumentException($"There is no table of {chart.Data.GetType().Name}.", nameof(chart)),
    };

    private static ReportTable Of(LocalName title, ChartUnit unit, IReadOnlyList<LocalName> rows, IReadOnlyList<Series> series) => new("chart", title,
        [new ReportColumn("name", Name, false), .. series.Select((column, i) => new ReportColumn($"series{i + 1}", column.Name, true))],
        [.. rows.Select((name, i) => new ReportRow([name, .. series.Select(column => ValueOf(unit, column.Values[i]))]))]);

    private static object? ValueOf(ChartUnit unit, decimal? value) => value is not { } known ? null : unit switch
    {
        ChartUnit.Money => AmountText.Of(known),
        ChartUnit.Percent => new RateText(known),
        ChartUnit.Days => new MeanText(known),
        ChartUnit.Count => AmountText.Of(known),
    };
}
