namespace FundLedger.Catalog;

/// <summary>年终试算: what closing a fiscal year would post, and what stands in its way.</summary>
public sealed class YearEndPreviewQuestion : Question
{
    private static readonly QuestionOption<IReadOnlyList<string>?> Finished = Asks.List("finished", "已完成的项目用途", "Purposes whose project is done, with commas");

    private static readonly QuestionOption<bool> ConfirmedOnly = Asks.Flag("confirmedOnly", "只结转已确认或已动用的", "Nothing carries that was not confirmed or used");

    public override string Code => YearEndPreviewReport.Kind;

    public override LocalName Title => YearEndPreviewReport.Title;

    public override LocalName Summary => new("年终试算：结转、注销、收回多少，哪些申请挡着", "What closing the year would carry, cancel and claw back, and which requests stand in its way");

    public override Topic Topic => Topic.YearEnd;

    public override string Verb => "year-end preview";

    public override string Path => "year-end/preview";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Year, Asks.Unit, Asks.Fund, Finished, ConfirmedOnly];

    public override IReadOnlyList<string> Examples => ["--year 2025 --unit A"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var command = new CloseYear
        {
            Year = asked.YearAsked(),
            Unit = asked.Of(Asks.Unit),
            Fund = asked.Of(Asks.Fund),
            Finished = asked.Of(Finished) ?? [],
            ConfirmedOnly = asked.Of(ConfirmedOnly),
        };
        var (plan, obstacles) = await YearEndReading.PreviewAsync(read, asked.Setup, asked.AsOf.KnownAt, command, cancellation).ConfigureAwait(false);
        return YearEndPreviewReport.Of(asked.Source with { Date = asked.Setup.Profile.LastDayOf(command.Year) }, asked.Setup, command, plan, obstacles);
    }
}
