namespace FundLedger.Server.Api;

/// <summary>How long calls took lately: after about as long, one of those under way ends, and there is room again.</summary>
internal sealed class UsualTime
{
    private long _ticks = TimeSpan.FromSeconds(5).Ticks;

    public void Note(TimeSpan taken) => Interlocked.Exchange(ref _ticks, (3 * Interlocked.Read(ref _ticks) + taken.Ticks) / 4);

    /// <summary>What whoever finds no room is told.</summary>
    public RefusedException Refused() => new(Rule.TooManyCalls,
        ("seconds", Math.Max(1, (int)Math.Ceiling(TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds))));
}
