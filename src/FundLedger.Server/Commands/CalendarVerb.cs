using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>calendar …</c>: public holidays, and weekend days that are worked for them.</summary>
internal static class CalendarVerb
{
    public static Command Create() => new("calendar", """
        工作日历：节假日与调休 · Working days: public holidays, and weekend days worked for them.
        fundledger calendar list
        """)
    {
        CommandVerb.Of("set", SetCalendar.Kind, """
            登记节假日与调休日 · State days that are not what their weekday says.
            fundledger calendar set --days '[{"day":"2025-10-01","working":false},{"day":"2025-10-11","working":true}]'
            """),
    };
}
