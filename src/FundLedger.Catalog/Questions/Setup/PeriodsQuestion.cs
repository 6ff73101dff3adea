namespace FundLedger.Catalog;

/// <summary>已锁定的会计期间. Whoever holds a role reads them: a month is locked for all units.</summary>
public sealed class PeriodsQuestion : Question
{
    public override string Code => PeriodsReport.Kind;

    public override LocalName Title => PeriodsReport.Title;

    public override LocalName Summary => new("已锁定的期间及锁定人", "Months that are locked, and by whom");

    public override Topic Topic => Topic.Periods;

    public override string Verb => "period list";

    public override string Path => "periods";

    public override IReadOnlyList<ReportColumn> Rows => PeriodsReport.Rows;

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(PeriodsReport.Of(asked.Source, asked.Setup, asked.Given));
}
