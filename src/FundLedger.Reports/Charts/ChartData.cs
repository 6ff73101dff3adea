namespace FundLedger.Reports;

/// <summary>What a chart shows: numbers, no drawing. The same is drawn on a page of a PDF and as SVG.</summary>
/// <param name="Alternative">What it shows, in a sentence, for those who cannot see it.</param>
internal abstract record ChartData(LocalName Alternative);

/// <summary>A series of numbers with its name; null where a number is not known.</summary>
internal sealed record Series(LocalName Name, IReadOnlyList<decimal?> Values);

/// <summary>How numbers of a chart read.</summary>
internal enum ChartUnit
{
    /// <summary>Amounts of money in major units (yuan), labelled in 万元 or 亿元 as they need.</summary>
    Money,

    /// <summary>Rates: 0.5 reads 50%.</summary>
    Percent,

    Days,

    Count,
}

/// <summary>Bars side by side in groups: districts beside each other.</summary>
internal sealed record GroupedBars(LocalName Alternative, ChartUnit Unit, IReadOnlyList<LocalName> Groups, IReadOnlyList<Series> Series) : ChartData(Alternative);

/// <summary>Bars of parts on top of each other: ageing, what became of a budget.</summary>
internal sealed record StackedBars(LocalName Alternative, ChartUnit Unit, IReadOnlyList<LocalName> Groups, IReadOnlyList<Series> Series) : ChartData(Alternative);

/// <summary>Lines over ordered points: months.</summary>
internal sealed record LineChart(LocalName Alternative, ChartUnit Unit, IReadOnlyList<LocalName> Points, IReadOnlyList<Series> Series) : ChartData(Alternative);

/// <summary>Durations as boxes: least, quarter, median, three quarters, most; in days.</summary>
internal sealed record DurationBoxes(LocalName Alternative, IReadOnlyList<(LocalName Name, DurationBox Box)> Boxes) : ChartData(Alternative);

/// <summary>Five numbers of a spread, in days.</summary>
internal sealed record DurationBox(decimal Least, decimal Quarter, decimal Median, decimal ThreeQuarters, decimal Most);

/// <summary>Small charts of one kind on one scale, side by side.</summary>
internal sealed record SmallMultiples(LocalName Alternative, ChartUnit Unit, IReadOnlyList<LocalName> Points, IReadOnlyList<Series> Charts) : ChartData(Alternative);
