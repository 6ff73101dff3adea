namespace FundLedger.Catalog;

/// <summary>即将收回的结转指标.</summary>
public sealed class ClawBackQuestion : Question
{
    internal static readonly QuestionOption<int> Within = Asks.Number("within", "多少天内收回", "Clawed back within so many days", 90, 0, 10_000);

    public override string Code => ClawBackReport.Kind;

    public override LocalName Title => ClawBackReport.Title;

    public override LocalName Summary => new("90、60、30 天内将收回的结转指标", "Carried quota that is clawed back within 90, 60 and 30 days");

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund claw-back";

    public override string Path => "reports/claw-back";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Unit, Asks.Fund, Within];

    public override IReadOnlyList<string> Examples => ["--unit A --within 60"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var year = await read.YearAsync(asked.AsOf, cancellation).ConfigureAwait(false);
        var (fund, units) = (asked.Of(Asks.Fund), asked.UnitsWithBelow());
        var lots = QuotaLots.Of(year).Where(lot => units?.Contains(lot.At.Unit) != false && (fund is null || lot.At.Fund == fund)).ToList();
        return ClawBackReport.Of(asked.Source, year.Setup, asked.Of(Asks.Unit), fund, asked.Of(Within), lots);
    }
}
