using FundLedger.Storage;

namespace FundLedger.Interchange.Payments;

/// <summary>Counts what became of the rows of a file.</summary>
internal sealed class ImportTally(string file, FileColumns columns, Action<RowRefusal>? refused)
{
    /// <summary>Stands for a refusal that was told already.</summary>
    private static readonly RowRefusal Told = new(0, null, new Refusal(Rule.EntryMustHaveLines, []));

    private readonly RefusedRows _refusals = new(refused);
    private long _toldEarly;
    private long _posted;
    private decimal _postedTotal;
    private decimal _refusedTotal;

    public long Rows => _posted + Refused;

    public ImportResult Result => new(file, Rows, _posted, Refused,
        _postedTotal + _refusedTotal, _postedTotal, _refusedTotal, _refusals.First);

    private long Refused => _refusals.Count + _toldEarly;

    /// <summary>
    /// Tells of a row that was refused when it was read before those that come before it: of a file that is tried as one lot,
    /// no more of them are kept than are listed.
    /// </summary>
    public void TellEarly(ImportChunk chunk)
    {
        if (chunk.Rows[^1] is not { Refusal: { } refusal } row || ++chunk.RefusedWhenRead <= ImportResult.MostRefusals)
            return;
        refused?.Invoke(refusal);
        chunk.Rows[^1] = row with { Refusal = Told };
    }

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
        _refusedTotal += amount;
        if (ReferenceEquals(refusal, Told))
            _toldEarly++;
        else
            _refusals.Add(refusal);
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
