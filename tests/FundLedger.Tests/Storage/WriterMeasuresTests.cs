using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>What writers tell of their work.</summary>
[TestClass]
[DoNotParallelize]
public sealed class WriterMeasuresTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Writer_WhoeverListens_HearsOfBatchesAndRefusalsAndOfNothingElse()
    {
        var heard = new ConcurrentQueue<(string Name, double Value, string Tags)>();
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, meters) => { if (instrument.Meter.Name == BookStore.Measures) meters.EnableMeasurementEvents(instrument); } };
        void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
            heard.Enqueue((instrument.Name, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        listener.SetMeasurementEventCallback<int>(Hear);
        listener.SetMeasurementEventCallback<long>(Hear);
        listener.SetMeasurementEventCallback<double>(Hear);
        listener.Start();
        using var traces = new ActivityListener { ShouldListenTo = source => source.Name == BookStore.Measures, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = activities.Enqueue };
        ActivitySource.AddActivityListener(traces);
        await using var book = await TestBook.WithQuotaAsync();
        heard.Clear();
        activities.Clear();

        await book.OutcomesAsync(
            "{'kind':'disburse','date':'2025-02-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'1.00','text':'王女士'}",
            "{'kind':'disburse','date':'2025-02-01','unit':'A02','fund':'GF','purpose':'2080208','amount':'99999.00'}");
        listener.RecordObservableInstruments();

        var told = string.Join('\n', heard.Where(each => each.Tags.Contains("fundledger.book=T", StringComparison.Ordinal)).Select(each => $"{each.Name} {each.Tags}"));
        Assert.Contains("fundledger.writer.batch.duration fundledger.book=T", told);
        Assert.Contains("fundledger.writer.refusals fundledger.book=T fundledger.rule=BalanceBelowZero", told);
        Assert.Contains("fundledger.writer.queue.length fundledger.book=T", told);
        Assert.AreEqual(2, heard.First(each => each.Name == "fundledger.writer.batch.size").Value);
        Assert.AreEqual("2", activities.First().GetTagItem("fundledger.commands")!.ToString());
        Assert.DoesNotContain("王", told + string.Join(' ', activities.SelectMany(activity => activity.TagObjects)));
    }
}
