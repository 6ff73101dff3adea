namespace FundLedger.Catalog;

/// <summary>本年盈余与预算结余差异表.</summary>
public sealed class ReconciliationQuestion : Question
{
    public override string Code => ReconciliationReport.Kind;

    public override LocalName Title => ReconciliationReport.Title;

    public override Topic Topic => Topic.YearEnd;

    public override string Verb => "year-end reconcile";

    public override string Path => "year-end/reconciliation";

    public override IReadOnlyList<QuestionOption> Options => [Asks.Year, Asks.Unit, Asks.Fund];

    public override IReadOnlyList<string> Examples => ["--year 2025 --unit A"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (profile, year) = (asked.Setup.Profile, asked.YearAsked());
        var source = profile.FiscalYearOf(asked.AsOf.Date) == year ? asked.Source : asked.Source with { Date = profile.LastDayOf(year) };
        var balances = await read.CarriedYearAsync(source.AsOf, cancellation).ConfigureAwait(false);
        var (unit, fund) = (asked.Of(Asks.Unit), asked.Of(Asks.Fund));
        return ReconciliationReport.Of(source, balances.Setup, year, unit, fund, SurplusReconciliation.Of(balances, unit, fund));
    }
}
