using System.Collections.Immutable;

namespace FundLedger.Setup;

/// <summary>工作日历: weekends are off, but for what the calendar says of single days (public holidays, 调休).</summary>
/// <param name="Days">Single days: true for a day at work, false for a day off.</param>
public sealed record WorkingDays(ImmutableDictionary<DateOnly, bool> Days)
{
    public static WorkingDays Weekdays { get; } = new(ImmutableDictionary<DateOnly, bool>.Empty);

    public bool IsWorking(DateOnly date) => Days.TryGetValue(date, out var working)
        ? working
        : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last of so many working days after a day; a limit of 0 ends on the day itself.</summary>
    public DateOnly After(DateOnly date, int workingDays)
    {
        while (workingDays > 0)
        {
            date = date.AddDays(1);
            if (IsWorking(date))
                workingDays--;
        }

        return date;
    }

    /// <summary>Working days after one day, up to and on another; 0 where that is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var at = from; at < to;)
        {
            at = at.AddDays(1);
            if (IsWorking(at))
                days++;
        }

        return days;
    }
}
