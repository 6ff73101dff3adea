using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace FundLedger.Server.Tests;

/// <summary>What went wrong, by kind of fault, and how often what was called.</summary>
internal sealed partial class EdgeFindings
{
    private const int Shown = 3;

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _all = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int Calls, int Accepted)> _kinds = new(StringComparer.Ordinal);
    private int _probes;

    public int Calls => _kinds.Values.Sum(kind => kind.Calls);

    public int Accepted => _kinds.Values.Sum(kind => kind.Accepted);

    public int Probes => _probes;

    public bool IsEmpty => _all.IsEmpty;

    public IReadOnlyDictionary<string, (int Calls, int Accepted)> Kinds => _kinds;

    /// <summary>A fault: of a kind whatever the units are, with what was called and answered.</summary>
    public void Add(string fault, string seen) => _all.GetOrAdd(AnyUnit().Replace(fault, "…"), _ => []).Enqueue($"{fault}\n      {seen}");

    public void Count(string kind, bool accepted) =>
        _kinds.AddOrUpdate(kind, (1, accepted ? 1 : 0), (_, so) => (so.Calls + 1, so.Accepted + (accepted ? 1 : 0)));

    public void CountProbe() => Interlocked.Increment(ref _probes);

    public override string ToString() => string.Join('\n', _all.OrderByDescending(fault => fault.Value.Count)
        .Select(fault => $"{fault.Value.Count,5} × {fault.Key}\n    {string.Join("\n    ", fault.Value.OrderBy(seen => seen.Length).Take(Shown))}"));

    /// <summary>Faults alone, and how often each was seen.</summary>
    public string Summary => string.Join('\n', _all.OrderByDescending(fault => fault.Value.Count).Select(fault => $"{fault.Value.Count,5} × {fault.Key}"));

    [GeneratedRegex(@"\b(M|A|B|FND|[ABZN][0-9]+)\b")]
    private static partial Regex AnyUnit();
}
