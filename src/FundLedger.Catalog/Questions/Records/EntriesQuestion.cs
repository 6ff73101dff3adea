namespace FundLedger.Catalog;

/// <summary>会计记录: entries of the journal as they were recorded, a page at a time.</summary>
public sealed class EntriesQuestion : Question
{
    private const int MostEntries = 10_000;

    private static readonly QuestionOption<DateOnly?> To = Asks.Date("to", "截止日期，缺省为早于今日的截至日期，否则不限", "The last effective date; left out: the as-of date where that is before today, else any");

    private static readonly QuestionOption<string?> Document = Asks.Text("document", "单据", "A document");

    private static readonly QuestionOption<long?> After = Asks.NumberOrNone("after", "此序号之后", "Only entries after this one", 0);

    private static readonly QuestionOption<int> Limit = Asks.Number("limit", "最多条数", "At most so many", 100, 1, MostEntries);

    public override string Code => EntriesReport.Kind;

    public override LocalName Title => EntriesReport.Title;

    public override LocalName Summary => new("会计记录：按序号逐笔，可翻页", "Entries of the journal in the order of their numbers, a page at a time");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "entries";

    public override string Path => "entries";

    public override IReadOnlyList<ReportColumn> Rows => EntriesReport.Rows;

    public override IReadOnlyList<QuestionOption> Options =>
        [Asks.Ledger, Asks.Account, AccountChoice.Unit, Asks.Fund, Asks.Purpose, Asks.From, To, Document, After, Limit];

    public override IReadOnlyList<string> Examples => ["--account 9203 --unit A01 --from 2025-01-01 --limit 20"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var limit = asked.Of(Limit);
        var entries = await read.EntriesAsync(new EntryFilter
        {
            Ledger = asked.Of(Asks.Ledger),
            Account = asked.Of(Asks.Account),
            Unit = asked.Of(AccountChoice.Unit),
            Fund = asked.Of(Asks.Fund),
            Purpose = asked.Of(Asks.Purpose),
            Document = asked.Of(Document),
            From = asked.Of(Asks.From),
            To = asked.Of(To) ?? (asked.AsOf.Date < read.Today ? asked.AsOf.Date : null),
            KnownAt = asked.AsOf.KnownAt,
            After = asked.Of(After) ?? 0,
            Limit = limit,
        }, cancellation).ConfigureAwait(false);
        return EntriesReport.Of(asked.Source, asked.Setup, entries, entries.Count == limit ? entries[^1].Seq : null, Change.TitleOf, asked.Given);
    }
}
