using System.Diagnostics;

namespace FundLedger.Benchmarks;

/// <summary>Two ways of doing the same, in turn, so that a noisy machine slows both.</summary>
internal static class Rounds
{
    private const int Count = 5;

    /// <summary>Runs both by turns after one warm-up of each, and prints medians and the ratio of each pair.</summary>
    public static async Task CompareAsync(string name, int units, Func<Task<TimeSpan>> ours, Func<Task<TimeSpan>> other, string against = "limit")
    {
        await ours();
        await other();
        var rates = new List<(double Ours, double Other)>();
        for (var i = 0; i < Count; i++)
            rates.Add((units / (await ours()).TotalSeconds, units / (await other()).TotalSeconds));
        var ratios = rates.Select(rate => rate.Ours / rate.Other).Order().ToList();
        Console.WriteLine($"{name,-28} {Median(rates.Select(rate => rate.Ours)),12:N0}/s  {against} {Median(rates.Select(rate => rate.Other)),12:N0}/s  "
            + $"ratio {ratios[Count / 2]:0.00} ({ratios[0]:0.00}–{ratios[^1]:0.00})");
    }

    public static async Task<TimeSpan> TimeAsync(Func<Task> action)
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
