using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>The lines of a budget while they are summed: each counts for its fund and for every purpose that it is below.</summary>
internal sealed class ExecutionTree(BookSetup setup)
{
    private readonly Dictionary<(string Fund, string Path, Currency Currency), ExecutionRow> _rows = [];

    /// <summary>Adds a line with what was paid in the year.</summary>
    public void Add(SurplusRow row, Int128 paid)
    {
        var path = PathOf(row.Purpose!);
        for (var level = 0; level <= path.Count; level++)
        {
            var key = (row.Fund!, string.Join('/', path.Take(level)), row.Currency);
            var known = _rows.GetValueOrDefault(key);
            var figures = (known is null ? row : known.Figures + row) with { Fund = row.Fund, Purpose = level == 0 ? null : path[level - 1] };
            _rows[key] = new ExecutionRow(figures, (known?.Month ?? 0) + paid, level, (known?.IsSum ?? false) || level < path.Count);
        }
    }

    /// <summary>Takes off what was paid before the month.</summary>
    public void Earlier(SurplusRow row)
    {
        var path = PathOf(row.Purpose!);
        for (var level = 0; level <= path.Count; level++)
        {
            if (_rows.TryGetValue((row.Fund!, string.Join('/', path.Take(level)), row.Currency), out var known))
                _rows[(row.Fund!, string.Join('/', path.Take(level)), row.Currency)] = known with { Month = known.Month - row.Executed };
        }
    }

    public IReadOnlyList<ExecutionRow> Rows() =>
    [
        .. _rows.OrderBy(pair => pair.Key.Fund, StringComparer.Ordinal).ThenBy(pair => pair.Key.Currency.Code, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Path, StringComparer.Ordinal).Select(pair => pair.Value),
    ];

    /// <summary>One a currency: the funds in sum.</summary>
    public IReadOnlyList<ExecutionRow> Totals() =>
    [
        .. _rows.Where(pair => pair.Key.Path.Length == 0).GroupBy(pair => pair.Key.Currency, pair => pair.Value)
            .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => group.Aggregate((sum, row) => sum + row))
            .Select(sum => sum with { Figures = sum.Figures with { Fund = null, Purpose = null }, Level = 0, IsSum = true }),
    ];

    /// <summary>The purposes that a purpose is below, the topmost first, and itself; one that is not known stands alone.</summary>
    private List<string> PathOf(string purpose)
    {
        if (purpose.Length == 0)
            return [];
        var path = new List<string>();
        for (var at = purpose; at.Length > 0; at = setup.Purposes.GetValueOrDefault(at)?.Parent ?? "")
            path.Insert(0, at);
        return path;
    }
}
