using System.Collections.Immutable;

namespace FundLedger.Server;

/// <summary>The working days of the demo year: neither weekends nor public holidays, but days worked for them (调休).</summary>
internal sealed class DemoCalendar
{
    public const int Year = 2025;

    public DemoCalendar()
    {
        var rows = SeedTable.Read("holidays.csv");
        Single =
        [
            .. rows.SelectMany(row => DaysOf(row.Date("from"), row.Date("until"))).Select(day => new CalendarDay { Day = day, Working = false }),
            .. rows.SelectMany(row => row.Dates("working")).Select(day => new CalendarDay { Day = day, Working = true }),
        ];
        Working = new WorkingDays(ImmutableDictionary.CreateRange(Single.Select(day => KeyValuePair.Create(day.Day, day.Working))));
        Days = [.. DaysOf(First, Last).Where(Working.IsWorking)];
    }

    public static DateOnly First { get; } = new(Year, 1, 1);

    public static DateOnly Last { get; } = new(Year, 12, 31);

    /// <summary>Days that are not what their weekday says.</summary>
    public IReadOnlyList<CalendarDay> Single { get; }

    public WorkingDays Working { get; }

    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The day itself or the next working day; null when the year is over by then.</summary>
    public DateOnly? FindWorkingDay(DateOnly day)
    {
        for (; day <= Last; day = day.AddDays(1))
        {
            if (Working.IsWorking(day))
                return day;
        }

        return null;
    }

    private static IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly until) =>
        Enumerable.Range(0, until.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}

/// <summary>What is to be done on which day. What falls on a day off waits for the next working day.</summary>
internal sealed class DemoAgenda(DemoCalendar calendar)
{
    private readonly Dictionary<DateOnly, List<Action>> _planned = [];

    /// <summary>Plans something; after the end of the year it is not done.</summary>
    public void On(DateOnly day, Action action)
    {
        if (calendar.FindWorkingDay(day) is not { } at)
            return;
        if (!_planned.TryGetValue(at, out var actions))
            _planned.Add(at, actions = []);
        actions.Add(action);
    }

    /// <summary>Does what is planned for a day, in the order of planning, and what that plans for the same day.</summary>
    public void Do(DateOnly day)
    {
        if (!_planned.Remove(day, out var actions))
            return;
        foreach (var action in actions)
            action();
        Do(day);
    }
}
