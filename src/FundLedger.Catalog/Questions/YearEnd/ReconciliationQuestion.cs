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
        var entries = await EntriesAsync(read, balances, unit, fund, cancellation).ConfigureAwait(false);
        return ReconciliationReport.Of(source, balances.Setup, year, unit, fund, SurplusReconciliation.Of(balances, entries, unit, fund));
    }

    /// <summary>The year's entries that touch what can explain a difference, each once.</summary>
    private static async Task<IEnumerable<Entry>> EntriesAsync(BookReader read, YearBalances balances, string? unit, string? fund, CancellationToken cancellation)
    {
        var entries = new Dictionary<long, Entry>();
        foreach (var code in SurplusReconciliation.Explaining(balances, unit, fund))
        {
            var touching = new EntryFilter
            {
                Ledger = Ledger.Financial,
                Account = code,
                From = balances.Setup.Profile.FirstDayOf(balances.Year),
                To = balances.AsOf.Date,
                KnownAt = balances.AsOf.KnownAt,
            };
            foreach (var entry in await read.AllEntriesAsync(touching, cancellation).ConfigureAwait(false))
                entries[entry.Seq] = entry;
        }

        return entries.Values;
    }
}
