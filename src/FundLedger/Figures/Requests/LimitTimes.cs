namespace FundLedger;

/// <summary>When units had an autonomy limit above zero.</summary>
internal sealed class LimitTimes(BookSetup setup, IReadOnlyList<PolicyChange> policies)
{
    /// <summary>Whether a unit had one for a fund on a day.</summary>
    public bool HasOn(string unit, string fund, DateOnly date) => setup.WithAbove(unit).Append("")
        .SelectMany(at => new[] { (Unit: at, Fund: fund), (Unit: at, Fund: "") })
        .Select(key => policies.LastOrDefault(each => each.Unit == key.Unit && each.Fund == key.Fund && each.Date <= date))
        .FirstOrDefault(policy => policy is not null) is { Policy.RequestLimit.MinorUnits: > 0 };

    /// <summary>The first day on which a unit had one for a fund; null: it never had.</summary>
    public DateOnly? Since(string unit, string fund) => policies.Select(policy => policy.Date).Distinct().Order()
        .Where(date => HasOn(unit, fund, date)).Select(date => (DateOnly?)date).FirstOrDefault();
}
