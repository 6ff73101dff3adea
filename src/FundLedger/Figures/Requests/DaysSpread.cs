namespace FundLedger.Figures;

/// <summary>
/// How days are spread. Of an even number of values the median is the mean of the two in the middle; the other quantiles
/// are the smallest value that at least so many percent of all do not exceed.
/// </summary>
/// <param name="Count">How many values; 1 or more.</param>
/// <param name="Mean">Their mean, rounded half to even to two decimals.</param>
/// <param name="Min">The least.</param>
/// <param name="LowerQuartile">25 %.</param>
/// <param name="Median">50 %: a whole or a half.</param>
/// <param name="UpperQuartile">75 %.</param>
/// <param name="Percentile90">90 %.</param>
/// <param name="Max">The most.</param>
public sealed record DaysSpread(
    int Count, decimal Mean, int Min, int LowerQuartile, decimal Median, int UpperQuartile, int Percentile90, int Max)
{
    /// <summary>Null where there are no values: not known, which is never zero.</summary>
    public static DaysSpread? Of(IEnumerable<int> days)
    {
        var sorted = days.Order().ToList();
        if (sorted.Count == 0)
            return null;
        return new DaysSpread(
            sorted.Count, Rate.MeanOf(sorted.Sum(each => (long)each), sorted.Count)!.Value, sorted[0], At(25),
            (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m, At(75), At(90), sorted[^1]);

        int At(int percent) => sorted[(((sorted.Count * percent) + 99) / 100) - 1];
    }
}
