namespace FundLedger.Interchange;

/// <summary>The refused rows of a file: all are counted and told, and the first are kept, so that a million fit in memory.</summary>
/// <param name="told">Told of each as soon as it is known; null: nobody.</param>
internal sealed class RefusedRows(Action<RowRefusal>? told)
{
    private readonly List<RowRefusal> _first = [];

    public long Count { get; private set; }

    /// <summary>The first <see cref="ImportResult.MostRefusals"/>, by line.</summary>
    public IReadOnlyList<RowRefusal> First => [.. _first.OrderBy(refusal => refusal.Line)];

    public void Add(RowRefusal refusal)
    {
        Count++;
        if (_first.Count < ImportResult.MostRefusals)
            _first.Add(refusal);
        told?.Invoke(refusal);
    }
}
