namespace FundLedger.Server.Api;

/// <summary>工作日历: public holidays, and weekend days worked for them.</summary>
internal static class CalendarCalls
{
    public static Resource Resource { get; } = new("calendar", new LocalName("工作日历", "Calendar"))
    {
        Changes =
        [
            new(SetCalendar.Kind, "calendar", "登记节假日与调休", "State days that are not what their weekday says"),
        ],
    };
}
