namespace FundLedger.Reports;

/// <summary>节假日与调休: days that are not what their weekday says.</summary>
public static class CalendarReport
{
    public const string Kind = "calendar";

    public static LocalName Title { get; } = new("节假日与调休安排", "Holidays and working weekends");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [], options, Columns, setup.Calendar.Days.OrderBy(day => day.Key));

    private static Column<KeyValuePair<DateOnly, bool>>[] Columns =>
    [
        Column<KeyValuePair<DateOnly, bool>>.Text("day", "日期", "Day", day => day.Key),
        Column<KeyValuePair<DateOnly, bool>>.Text("working", "安排", "Working", day => new FlagText(day.Value, new("上班", "at work"), new("放假", "off"))),
    ];
}
