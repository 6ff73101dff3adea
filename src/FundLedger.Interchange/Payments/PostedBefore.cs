using FundLedger.Storage;

namespace FundLedger.Interchange.Payments;

/// <summary>
/// Tells a payment that was posted before from another payment under its key. The journal keeps of a payment
/// where it was read, so that the same payment in another line or file is other content to it, and comes back
/// as <see cref="Rule.KeyReused"/>. Here they are compared without that: date, amount, unit, fund, purpose,
/// payee and text decide. Not who imported it, and not how the reference is spaced.
/// </summary>
internal static class PostedBefore
{
    /// <summary>Entries that lie this close are read together.</summary>
    private const long Gap = 64;

    private const int MostAtOnce = 4096;

    /// <summary>Which of a chunk's outcomes are payments that were posted before, with their entries.</summary>
    public static async Task<Dictionary<string, long>> FindAsync(
        Book book, IReadOnlyList<Outcome> outcomes, CancellationToken cancellation)
    {
        var all = outcomes.Where(outcome => outcome is { KeyOf: not null, Command: RecordPayment }).ToList();
        var same = all.Count == 0 ? [] : SameInLot(outcomes, all);
        var reused = all.Where(outcome => !same.ContainsKey(((RecordPayment)outcome.Command!).Source))
            .ToLookup(outcome => outcome.KeyOf!.Value, outcome => (RecordPayment)outcome.Command!);
        foreach (var (first, last) in Runs([.. reused.Select(group => group.Key).Order()]))
        {
            var filter = new EntryFilter { After = first - 1, Limit = (int)(last - first + 1) };
            foreach (var entry in await book.Read.EntriesAsync(filter, cancellation).ConfigureAwait(false))
            {
                foreach (var payment in reused[entry.Seq].Where(payment => IsSame(entry, payment)))
                    same[payment.Source] = entry.Seq;
            }
        }

        return same;
    }

    /// <summary>Those that repeat a payment of the same lot, whose entry a dry run does not keep.</summary>
    private static Dictionary<string, long> SameInLot(IReadOnlyList<Outcome> outcomes, List<Outcome> reused)
    {
        var posted = outcomes.Where(outcome => outcome.Answer is { Replayed: false }).Select(outcome => outcome.Command).OfType<RecordPayment>()
            .ToDictionary(payment => payment.Key!, Content, StringComparer.Ordinal);
        return reused.Select(outcome => (Payment: (RecordPayment)outcome.Command!, Entry: outcome.KeyOf!.Value))
            .Where(repeat => posted.TryGetValue(repeat.Payment.Key!, out var first) && first == Content(repeat.Payment))
            .ToDictionary(repeat => repeat.Payment.Source, repeat => repeat.Entry, StringComparer.Ordinal);
    }

    private static bool IsSame(Entry entry, RecordPayment payment) =>
        CommandJson.KindOf(payment) == entry.Kind
        && CommandJson.Of(entry.Kind, entry.Data, "", entry.Key) is RecordPayment stored
        && Content(stored) == Content(payment);

    private static RecordPayment Content(RecordPayment payment) =>
        payment with { Key = null, Actor = null, By = null, Reference = "", Source = "" };

    private static IEnumerable<(long First, long Last)> Runs(IReadOnlyList<long> seqs)
    {
        for (var i = 0; i < seqs.Count;)
        {
            var first = i;
            while (i + 1 < seqs.Count && seqs[i + 1] - seqs[i] <= Gap && seqs[i + 1] - seqs[first] < MostAtOnce)
                i++;
            yield return (seqs[first], seqs[i++]);
        }
    }
}
