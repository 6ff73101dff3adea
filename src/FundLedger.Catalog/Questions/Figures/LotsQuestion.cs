namespace FundLedger.Catalog;

/// <summary>指标明细: lots of quota, those that are lost first come first.</summary>
public sealed class LotsQuestion : Question
{
    private static readonly QuestionOption<bool> Every = Asks.Flag("all", "全部指标，含可结转的", "All lots, those that carry on too");

    public override string Code => LotsReport.Kind;

    public override LocalName Title => LotsReport.Title;

    public override LocalName Summary => new("即将注销或收回的指标，及其最后可用日", "Quota about to lapse or be clawed back, with the last day on which it can be used");

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund lots";

    public override string Path => "lots";

    public override IReadOnlyList<ReportColumn> Rows => LotsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [ClawBackQuestion.Within, Every, Asks.Unit, Asks.Fund, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--within 30 --as-of 2025-12-05", "--unit A --fund PJ --all"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (fund, units) = (asked.Of(Asks.Fund), asked.UnitsWithBelow());
        int? within = asked.Of(Every) ? null : asked.Of(ClawBackQuestion.Within);
        var year = await read.YearAsync(asked.AsOf, asked.Closing, cancellation).ConfigureAwait(false);
        var lots = QuotaLots.Of(year, within).Where(lot => units?.Contains(lot.At.Unit) != false && (fund is null || lot.At.Fund == fund)).ToList();
        return LotsReport.Of(asked.Source, asked.Setup, within, lots, asked.Given).WithClosing(year.View);
    }
}
