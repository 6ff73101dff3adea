namespace FundLedger.Values;

/// <summary>An amount in shares: largest remainder, ties to the first in order, exact total.</summary>
internal static class Shares
{
    /// <summary>Shares of <paramref name="total"/> in proportion to weights; no share has the opposite sign.</summary>
    /// <param name="total">Minor units, of either sign.</param>
    /// <param name="weights">None negative, not all zero.</param>
    /// <exception cref="ArgumentException">A weight is below zero, or none is above it.</exception>
    public static IReadOnlyList<long> Of(long total, IReadOnlyList<long> weights)
    {
        if (weights.Any(weight => weight < 0) || weights.All(weight => weight == 0))
            throw new ArgumentException("Weights must be zero or more, and one above zero.", nameof(weights));
        var sum = weights.Aggregate(Int128.Zero, (all, weight) => all + weight);
        var magnitude = Int128.Abs(total);
        var shares = weights.Select(weight => magnitude * weight / sum).ToArray();
        var left = (int)(magnitude - shares.Aggregate(Int128.Zero, (all, share) => all + share));
        foreach (var index in Enumerable.Range(0, shares.Length)
            .OrderByDescending(i => magnitude * weights[i] % sum).Take(left))
        {
            shares[index]++;
        }

        return [.. shares.Select(share => (long)(total < 0 ? -share : share))];
    }
}
