using System.CommandLine;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>entries</c>: the journal.</summary>
internal static class EntriesVerb
{
    private static readonly Option<string?> From = new("--from") { Description = "起始日期 · First effective date" };

    private static readonly Option<string?> To = new("--to") { Description = "截止日期 · Last effective date" };

    private static readonly Option<string?> Document = new("--document") { Description = "单据 · Source document" };

    private static readonly Option<long> After = new("--after") { Description = "此序号之后 · Only entries after this one" };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "最多条数（1–10000） · At most that many",
        DefaultValueFactory = _ => 100,
    };

    public static Command Create() => Verb.OnBook("entries", """
        序时账 · The journal.
        fundledger entries --book D1 --account 9203 --unit A01 --from 2025-01-01 --limit 20
        """, RunAsync,
        [.. DimensionOptions.All, From, To, Document, After, Limit, CommonOptions.KnownAt]);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var filter = FilterIn(parsed);
        var entries = await session.Read.EntriesAsync(filter, cancellation).ConfigureAwait(false);
        if (session.Output.IsText)
            session.Output.WriteTable(JournalReport.Rows(entries), JournalReport.Columns, null);
        else
            session.Output.Rows(entries, EntryView.Columns);
        if (entries.Count == filter.Limit)
            session.Output.Line($"还有更多：--after {entries[^1].Seq}", $"There may be more: --after {entries[^1].Seq}");
        return ExitStatus.Done;
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> or <see cref="Rule.DateForm"/>.</exception>
    public static EntryFilter FilterIn(ParseResult parsed)
    {
        var limit = parsed.GetValue(Limit);
        if (limit is < 1 or > 10_000)
            throw new RefusedException(Rule.MemberForm, ("member", "--limit"), ("problem", new Reason(Because.NotBetween, ("least", 1), ("most", 10_000), ("given", limit))));
        return new EntryFilter
        {
            Ledger = DimensionOptions.LedgerIn(parsed),
            Account = parsed.GetValue(DimensionOptions.Account),
            Unit = parsed.GetValue(DimensionOptions.Unit),
            Fund = parsed.GetValue(DimensionOptions.Fund),
            Purpose = parsed.GetValue(DimensionOptions.Purpose),
            Document = parsed.GetValue(Document),
            From = CommonOptions.DateIn(parsed.GetValue(From)),
            To = CommonOptions.DateIn(parsed.GetValue(To)),
            KnownAt = CommonOptions.AsOfIn(parsed, default).KnownAt,
            After = parsed.GetValue(After),
            Limit = limit,
        };
    }
}
