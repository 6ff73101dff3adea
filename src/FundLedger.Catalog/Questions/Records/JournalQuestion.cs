namespace FundLedger.Catalog;

/// <summary>序时账 of the fiscal year or of a month, for paper.</summary>
public sealed class JournalQuestion : Question
{
    private static readonly QuestionOption<Period?> Month = Asks.Month("period", "月份，缺省为本年度至今", "A month, 2025-03; left out: the fiscal year up to the as-of date");

    public override string Code => JournalReport.Kind;

    public override LocalName Title => JournalReport.Title;

    public override LocalName Summary => new("序时账：按日期和凭证号排列，附各月合计", "The journal by date and number, with a total for each month");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "journal";

    public override string Path => "reports/journal";

    public override IReadOnlyList<QuestionOption> Options => [AccountChoice.Unit, Asks.Fund, Asks.Ledger, Month];

    public override IReadOnlyList<string> Examples => ["--unit A01 --period 2025-03"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var period = asked.Of(Month);
        var picks = AccountChoice.Of(asked);
        var entries = await NumberedEntries.ReadAsync(
            read, asked, period?.FirstDay ?? asked.FirstDay(), period?.LastDay ?? asked.AsOf.Date, picks, cancellation).ConfigureAwait(false);
        return JournalReport.Of(asked.Source, asked.Setup, entries.Entries, entries.VoucherOf, picks, asked.Given);
    }
}
