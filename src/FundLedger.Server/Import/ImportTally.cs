using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Counts what became of the rows of a file.</summary>
internal sealed class ImportTally(string file, Columns columns, Action<RowRefusal>? refused)
{
    private readonly List<RowRefusal> _refusals = [];
    private long _posted;
    private decimal _postedTotal;
    private decimal _refusedTotal;

    public long Rows => _posted + _refusals.Count;

    public ImportResult Result => new(file, Rows, _posted, _refusals.Count,
        _postedTotal + _refusedTotal, _postedTotal, _refusedTotal, _refusals);

    /// <summary>Adds the rows of a chunk, in their order.</summary>
    /// <param name="chunk">The rows and their commands.</param>
    /// <param name="outcomes">What became of the commands, in their order.</param>
    /// <param name="postedBefore">Entries of payments that were posted before, by the source of the payment.</param>
    public void Add(ImportChunk chunk, IReadOnlyList<Outcome> outcomes, IReadOnlyDictionary<string, long> postedBefore)
    {
        foreach (var row in chunk.Rows)
        {
            if ((row.Refusal ?? RefusalOf(row.Line, outcomes[row.Command], postedBefore)) is { } refusal)
                Refuse(refusal, row.Amount);
            else
                (_posted, _postedTotal) = (_posted + 1, _postedTotal + row.Amount);
        }
    }

    private void Refuse(RowRefusal refusal, decimal amount)
    {
        _refusals.Add(refusal);
        _refusedTotal += amount;
        refused?.Invoke(refusal);
    }

    private RowRefusal? RefusalOf(long line, Outcome outcome, IReadOnlyDictionary<string, long> postedBefore)
    {
        var payment = (RecordPayment)outcome.Command!;
        long? before = outcome.Answer is { Replayed: true } again ? again.Posted[0].Seq
            : postedBefore.TryGetValue(payment.Source, out var entry) ? entry : null;
        var refusal = before is null
            ? outcome.Refusal
            : new Refusal(Rule.PaymentPostedAlready, [("key", payment.Key), ("entry", before)]);
        return refusal is null ? null : new RowRefusal(line, RefusedField.Of(refusal) is { } field ? columns.Header(field) : null, refusal);
    }
}
