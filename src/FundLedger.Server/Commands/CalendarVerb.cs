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
        Verb.OnBook("list", """
            节假日与调休日 · Days that are not what their weekday says.
            fundledger calendar list
            """, ListAsync, CommonOptions.Date, CommonOptions.KnownAt),
    };

    private static async Task<int> ListAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var setup = await session.Read.SetupAsync(session.AsOf(parsed).KnownAt, cancellation).ConfigureAwait(false);
        var output = session.Output;
        output.Rows([.. setup.Calendar.Days.OrderBy(day => day.Key)],
        [
            Column<KeyValuePair<DateOnly, bool>>.Text("day", "日期", "Day", day => day.Key),
            Column<KeyValuePair<DateOnly, bool>>.Text("working", "安排", "Working", day => output.IsText ? output.In(day.Value ? "上班" : "放假", day.Value ? "at work" : "off") : day.Value),
        ]);
        return ExitStatus.Done;
    }
}
