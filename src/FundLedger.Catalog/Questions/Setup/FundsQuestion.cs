namespace FundLedger.Catalog;

/// <summary>资金. Whoever holds a role reads all funds: their rules bind everyone, and are no secret of a unit.</summary>
public sealed class FundsQuestion : Question
{
    public override string Code => FundsReport.Kind;

    public override LocalName Title => FundsReport.Title;

    public override LocalName Summary => new("资金及其规则", "Funds and their rules");

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund list";

    public override string Path => "funds";

    public override IReadOnlyList<ReportColumn> Rows => FundsReport.Rows;

    public override Audience Audience => Audience.Setup;

    public override Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation) =>
        Task.FromResult(FundsReport.Of(asked.Source, asked.Setup, asked.Given));
}
