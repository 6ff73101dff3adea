namespace FundLedger.Server;

/// <summary>
/// The clock of the demo year: it is set to a day and then runs through the working hours, a step each time
/// it is read, so that entries are recorded one after another and never at night. China Standard Time.
/// </summary>
public sealed class DemoClock(DateOnly day) : TimeProvider
{
    private static readonly TimeOnly Opening = new(8, 30);
    private static readonly TimeOnly Closing = new(17, 30);
    private static readonly TimeZoneInfo China = BookZone.Find(BookZone.China)!;

    private readonly Lock _lock = new();
    private DateTimeOffset _now = At(day, Opening);
    private DateTimeOffset _closing = At(day, Closing);

    /// <summary>How far the clock runs each time that it is read; at closing time it stands still.</summary>
    public TimeSpan Step { get; init; } = TimeSpan.FromSeconds(20);

    public override TimeZoneInfo LocalTimeZone => China;

    /// <summary>Sets the clock to the opening of a day.</summary>
    public void MoveTo(DateOnly day)
    {
        lock (_lock)
        {
            (_now, _closing) = (At(day, Opening), At(day, Closing));
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            var now = _now;
            _now = now + Step < _closing ? now + Step : _closing;
            return now.ToUniversalTime();
        }
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), China.GetUtcOffset(day.ToDateTime(time)));
}
