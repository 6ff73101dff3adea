namespace FundLedger.Catalog;

/// <summary>会计科目. Whoever holds a role reads the chart: it is the same for all units.</summary>
public sealed class ChartQuestion : Question
{
    public override string Code => ChartReport.Kind;

    public override LocalName Title => ChartReport.Title;

    public override LocalName Summary => new("各账簿当日启用的科目", "The charts of the ledgers: accounts that are open on the day");

    public override Topic Topic => Topic.Chart;

    public override string Verb => "account list";

    public override string Path => "accounts";

    public override IReadOnlyList<ReportColumn> Rows => ChartReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [Asks.Ledger];

    public override IReadOnlyList<string> Examples => ["--ledger financial --as-of 2025-12-31"];

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(ChartReport.Of(asked.Source, asked.Setup, asked.Of(Asks.Ledger), asked.Given));
}
