using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A day that is not what its weekday says.</summary>
public sealed record CalendarDay
{
    public required DateOnly Day { get; init; }

    /// <summary>True: at work (调休); false: off.</summary>
    public required bool Working { get; init; }
}

/// <summary>工作日历: public holidays, and weekend days that are worked for them.</summary>
[Command(SetCalendar.Kind)]
[Right(RightAt.Book, Roles.Administrator)]
public sealed record SetCalendar : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "set-calendar";

    public required IReadOnlyList<CalendarDay> Days { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date) => setup with
    {
        Calendar = new WorkingDays(setup.Calendar.Days.SetItems(Days.Select(day => KeyValuePair.Create(day.Day, day.Working)))),
    };
}
