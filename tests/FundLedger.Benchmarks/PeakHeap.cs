namespace FundLedger.Benchmarks;

/// <summary>Samples what the garbage collector holds.</summary>
internal sealed class PeakHeap : IDisposable
{
    private readonly Timer _timer;
    private long _peak;

    public PeakHeap()
    {
        GC.Collect();
        _timer = new Timer(_ => _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 20);
    }

    public double Mebibytes => Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false)) / 1048576.0;

    public void Dispose() => _timer.Dispose();
}
