using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>审批瓶颈表.</summary>
internal static class BottlenecksReport
{
    /// <summary>How many people and units are shown to people; programs get all.</summary>
    private const int Shown = 15;

    public static void Write(Output output, BookSetup setup, AsOf asOf, DateOnly from, Bottlenecks figures)
    {
        var (steps, people, idle) = (BottleneckColumns.Steps.In(output.Language), BottleneckColumns.People(setup), BottleneckColumns.Idle.In(output.Language));
        var (reasons, times, units) = (BottleneckColumns.Reasons, BottleneckColumns.Times, BottleneckColumns.Units(setup).In(output.Language));
        if (output.IsCsv)
        {
            output.Rows(figures.Steps, steps);
            return;
        }

        output.Object(new JsonObject
        {
            ["from"] = Refusal.Text(from),
            ["to"] = Refusal.Text(asOf.Date),
            ["routes"] = JsonRows.Of(figures.Routes, times),
            ["steps"] = JsonRows.Of(figures.Steps, steps),
            ["idle"] = JsonRows.Of(figures.Idle, idle),
            ["reasons"] = JsonRows.Of(figures.Reasons, reasons),
            ["people"] = JsonRows.Of(figures.People, people),
            ["units"] = JsonRows.Of(figures.Units, units),
        }, () =>
        {
            output.Heading(setup, asOf, $"审批瓶颈（自 {Refusal.Text(from)}）", $"Why it takes so long (from {Refusal.Text(from)})");
            output.Table(figures.Routes, times, output.In("从首次提交到决定，日历天数，按路线", "From the first submission to the decision, calendar days, by route"));
            output.Table(figures.Steps, steps, output.In("各环节用时，工作日", "Time by step, working days"));
            output.Table(figures.Idle, idle, output.In("从未改变结果的环节", "Steps that never changed an outcome"));
            output.Table(figures.Reasons, reasons, output.In("退回与不同意的理由", "Why requests were sent back or rejected"));
            output.Table([.. figures.People.OrderByDescending(each => each.Waiting.Median).ThenBy(each => each.Person, StringComparer.Ordinal).Take(Shown)], people,
                output.In($"等得最久的 {Shown} 人，工作日", $"The {Shown} people waited for longest, working days"));
            output.Table([.. figures.Units.OrderByDescending(each => each.Days.Median).ThenBy(each => each.Code, StringComparer.Ordinal).Take(Shown)], units,
                output.In($"等得最久的 {Shown} 个单位，日历天数", $"The {Shown} units that wait longest, calendar days"));
        });
    }
}
