using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>When units had an autonomy limit above zero.</summary>
internal sealed class LimitTimes
{
    private readonly BookSetup _setup;
    private readonly ILookup<(string Unit, string Fund), PolicyChange> _policies;
    private readonly IReadOnlyList<DateOnly> _dates;
    private readonly Dictionary<(string Unit, string Fund), DateOnly?> _since = [];

    /// <param name="setup">The set-up.</param>
    /// <param name="policies">Every policy that was set, in order.</param>
    public LimitTimes(BookSetup setup, IReadOnlyList<PolicyChange> policies)
    {
        _setup = setup;
        _policies = policies.ToLookup(policy => (policy.Unit, policy.Fund));
        _dates = [.. policies.Select(policy => policy.Date).Distinct().Order()];
    }

    /// <summary>Whether a unit had one for a fund on a day.</summary>
    public bool HasOn(string unit, string fund, DateOnly date) => _setup.WithAbove(unit).Append("")
        .SelectMany(at => new[] { (at, fund), (at, "") })
        .Select(key => _policies[key].LastOrDefault(policy => policy.Date <= date))
        .FirstOrDefault(policy => policy is not null) is { Policy.RequestLimit.MinorUnits: > 0 };

    /// <summary>The first day on which a unit had one for a fund; null: it never had.</summary>
    public DateOnly? Since(string unit, string fund)
    {
        if (!_since.TryGetValue((unit, fund), out var since))
        {
            since = _dates.Where(date => HasOn(unit, fund, date)).Select(date => (DateOnly?)date).FirstOrDefault();
            _since.Add((unit, fund), since);
        }

        return since;
    }
}
