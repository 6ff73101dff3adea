namespace FundLedger.Server;

/// <summary>年终: projects that are done, and the close of the year in the first days of the next.</summary>
internal static class DemoYearEnd
{
    /// <summary>The working day on which the year is closed.</summary>
    public static DateOnly Day { get; } = DemoCalendar.Last.AddDays(6);

    /// <summary>Purposes whose project ends with the year.</summary>
    public static IReadOnlyList<string> Finished { get; } = ["2129999"];

    public static void Close(DemoWorld world) => world.Journal.Add(
        new CloseYear { Year = DemoCalendar.Year, Finished = Finished, Date = DemoCalendar.Last },
        world.Seeds.Units[0].Officer, $"{DemoCalendar.Year}年年终结转结账");
}
