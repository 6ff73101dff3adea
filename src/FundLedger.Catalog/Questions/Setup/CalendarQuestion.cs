namespace FundLedger.Catalog;

/// <summary>工作日历. Whoever holds a role reads it: time limits are counted by it.</summary>
public sealed class CalendarQuestion : Question
{
    public override string Code => CalendarReport.Kind;

    public override LocalName Title => CalendarReport.Title;

    public override LocalName Summary => new("与平日不同的日期：放假的工作日，上班的周末", "Days that are not what their weekday says: public holidays, and weekend days worked for them");

    public override Topic Topic => Topic.Calendar;

    public override string Verb => "calendar list";

    public override string Path => "calendar";

    public override IReadOnlyList<ReportColumn> Rows => CalendarReport.Rows;

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(CalendarReport.Of(asked.Source, asked.Setup, asked.Given));
}
