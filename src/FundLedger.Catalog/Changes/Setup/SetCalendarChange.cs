namespace FundLedger.Catalog;

/// <inheritdoc cref="SetCalendar"/>
public sealed class SetCalendarChange() : Change(SetCalendar.Kind)
{
    public override Topic Topic => Topic.Calendar;

    public override string Verb => "calendar set";

    public override string Path => "calendar";

    public override LocalName Title => new("工作日历", "Working days");

    public override LocalName Summary => new("登记节假日与调休日", "State days that are not what their weekday says");

    public override LocalName Deed => new("登记节假日与调休日", "stated which days are worked");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("days", "日期（JSON 数组）", "Days, as a JSON array"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"days":[{"day":"2025-10-01","working":false},{"day":"2025-10-11","working":true}]}""",
    ];
}
