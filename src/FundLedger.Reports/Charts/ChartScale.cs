namespace FundLedger.Reports;

/// <summary>
/// A scale with even steps of 1, 2 or 5 and its power of ten; zero is always on it, so that lengths can be compared.
/// Only sums, products and quotients are used: they come out the same on every machine.
/// </summary>
internal sealed record ChartScale(double Least, double Most, double Step)
{
    /// <summary>A scale for values.</summary>
    /// <param name="values">The values; none: 0 to 1.</param>
    /// <param name="steps">About how many steps it should have.</param>
    public static ChartScale Of(IEnumerable<double> values, int steps)
    {
        var (least, most) = (0d, 0d);
        foreach (var value in values)
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        if (least == most)
            most = 1;
        var step = Nice((most - least) / steps);
        return new ChartScale(Math.Floor(least / step) * step, Math.Ceiling(most / step) * step, step);
    }

    /// <summary>The values that are labelled.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var first = (long)Math.Round(Least / Step);
            var last = (long)Math.Round(Most / Step);
            for (var tick = first; tick <= last; tick++)
                yield return tick * Step;
        }
    }

    /// <summary>Where a value lies between the ends, from 0 to 1.</summary>
    public float Share(double value) => (float)((value - Least) / (Most - Least));

    /// <summary>The least of 1, 2, 5 × a power of ten that is not below a number.</summary>
    private static double Nice(double number)
    {
        var power = 1d;
        while (power * 10 <= number)
            power *= 10;
        while (power > number)
            power /= 10;
        return (number / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
