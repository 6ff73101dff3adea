using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FundLedger.Storage;

/// <summary>
/// What a writer tells of its work, to whoever listens to the meter and the source of this name: figures of whole batches,
/// with the book and the rules, and nothing of what was in them. Nothing is worked out while nobody listens.
/// </summary>
internal sealed class WriterMeasures : IDisposable
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "FundLedger.Storage";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram<int>(
        "fundledger.writer.batch.size", "{command}", "Commands that shared a transaction");

    private static readonly Histogram<double> BatchDuration = Meter.CreateHistogram<double>(
        "fundledger.writer.batch.duration", "s", "Time from the begin of a transaction until it was committed");

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "fundledger.writer.refusals", "{command}", "Commands that were refused, by rule");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "fundledger.writer.retries", "{batch}", "Batches that were done again because the database did not answer");

    private static readonly List<WriterMeasures> Writers = [];

    private readonly KeyValuePair<string, object?> _book;
    private readonly Func<int> _waiting;

    static WriterMeasures() => Meter.CreateObservableGauge("fundledger.writer.queue.length", Lengths, "{call}", "Calls that wait for the writer");

    public WriterMeasures(string book, Func<int> waiting)
    {
        (_book, _waiting) = (new("fundledger.book", book), waiting);
        lock (Writers)
            Writers.Add(this);
    }

    /// <summary>Measures a batch.</summary>
    public async Task<List<IReadOnlyList<Outcome>>> MeasureAsync(Func<Task<List<IReadOnlyList<Outcome>>>> batch)
    {
        using var activity = Activities.StartActivity("batch");
        var begun = Stopwatch.GetTimestamp();
        var outcomes = await batch().ConfigureAwait(false);
        if (BatchDuration.Enabled)
            BatchDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, _book);
        if (BatchSize.Enabled || activity is not null)
            Note(outcomes.Sum(each => each.Count), activity);
        if (Refusals.Enabled)
            NoteRefusals(outcomes);
        return outcomes;
    }

    public void Retried() => Retries.Add(1, _book);

    public void Dispose()
    {
        lock (Writers)
            Writers.Remove(this);
    }

    private void Note(int commands, Activity? activity)
    {
        BatchSize.Record(commands, _book);
        activity?.SetTag("fundledger.book", _book.Value);
        activity?.SetTag("fundledger.commands", commands);
    }

    private void NoteRefusals(List<IReadOnlyList<Outcome>> outcomes)
    {
        foreach (var outcome in outcomes.SelectMany(each => each))
        {
            if (outcome.Refusal is { } refusal)
                Refusals.Add(1, _book, new("fundledger.rule", refusal.Rule.ToString()));
        }
    }

    private static IEnumerable<Measurement<int>> Lengths()
    {
        lock (Writers)
            return [.. Writers.Select(writer => new Measurement<int>(writer._waiting(), writer._book))];
    }
}
