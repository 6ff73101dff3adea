namespace FundLedger.Server;

/// <summary>The working days of the demo year: neither weekends nor public holidays.</summary>
internal sealed class DemoCalendar
{
    public const int Year = 2025;

    private readonly HashSet<DateOnly> _working;

    public DemoCalendar()
    {
        var holidays = SeedTable.Read("holidays.csv").Select(row => (From: row.Date("from"), Until: row.Date("until"))).ToList();
        Days =
        [
            .. Enumerable.Range(0, 365).Select(First.AddDays)
                .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Where(day => !holidays.Exists(holiday => day >= holiday.From && day <= holiday.Until)),
        ];
        _working = [.. Days];
    }

    public static DateOnly First { get; } = new(Year, 1, 1);

    public static DateOnly Last { get; } = new(Year, 12, 31);

    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>The day itself or the next working day; null when the year is over by then.</summary>
    public DateOnly? FindWorkingDay(DateOnly day)
    {
        for (; day <= Last; day = day.AddDays(1))
        {
            if (_working.Contains(day))
                return day;
        }

        return null;
    }
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
