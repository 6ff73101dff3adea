namespace FundLedger.Catalog;

/// <summary>绩效单: awards as they stand.</summary>
public sealed class AwardsQuestion : Question
{
    private static readonly QuestionOption<bool> Overdue = Asks.Flag("overdue", "只列逾期未付的", "Only what is overdue");

    public override string Code => AwardsReport.Kind;

    public override LocalName Title => AwardsReport.Title;

    public override LocalName Summary => new("绩效单：应付、已付、拖欠天数", "Awards as they stand: owed, paid, days late");

    public override Topic Topic => Topic.Awards;

    public override string Verb => "award list";

    public override string Path => "awards";

    public override IReadOnlyList<ReportColumn> Rows => AwardsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.Fund, Overdue];

    public override IReadOnlyList<string> Examples => ["--unit B --overdue --as-of 2025-12-31"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (fund, overdue) = (asked.Of(Asks.Fund), asked.Of(Overdue));
        var awards = await read.AwardsAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var rows = AwardAgeing.Of(asked.Setup, awards, asked.AsOf.Date, asked.Of(Asks.Unit)).Awards
            .Where(row => (fund is null || row.Award.At.Fund == fund) && (!overdue || row.Overdue > 0)).ToList();
        return AwardsReport.Of(asked.Source, asked.Setup, rows, asked.Given);
    }
}
