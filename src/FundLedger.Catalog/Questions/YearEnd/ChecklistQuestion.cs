namespace FundLedger.Catalog;

/// <summary>结账清单: what stands in the way of locking a month, or of closing a year.</summary>
public sealed class ChecklistQuestion : Question
{
    private static readonly QuestionOption<Period?> Month = Asks.Month("period", "要锁定的月份", "The month to be locked, 2025-03");

    public override string Code => ChecklistReport.Kind;

    public override LocalName Title => ChecklistReport.Title;

    public override LocalName Summary => new(
        "锁定某月或结账某年之前：逐项列出须先办和提示的事项，及办理的命令",
        "Before a month is locked or a year closed: what stands in the way and what is to be noted, line by line, with the command that mends it");

    public override Topic Topic => Topic.Periods;

    public override string Verb => "period checklist";

    public override string Path => "periods/checklist";

    public override IReadOnlyList<ReportColumn> Rows => ChecklistReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Month, Asks.Year, Asks.Unit];

    public override IReadOnlyList<string> Examples => ["--period 2025-03", "--year 2025"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        if (asked.Of(Month) is { } month)
        {
            var lines = await ChecklistReading.OfMonthAsync(read, asked, month, cancellation).ConfigureAwait(false);
            return ChecklistReport.Of(asked.Source, asked.Setup, month.ToString(), lines, asked.Given);
        }

        var year = asked.YearAsked();
        return ChecklistReport.Of(asked.Source, asked.Setup, Refusal.Text(year),
            await ChecklistReading.OfYearAsync(read, asked, year, cancellation).ConfigureAwait(false), asked.Given);
    }
}
