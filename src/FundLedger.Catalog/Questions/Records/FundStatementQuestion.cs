namespace FundLedger.Catalog;

/// <summary>资金收支表 of a fund, month by month.</summary>
public sealed class FundStatementQuestion : Question
{
    public override string Code => FundStatementReport.Kind;

    public override LocalName Title => FundStatementReport.Title;

    public override Topic Topic => Topic.Funds;

    public override string Verb => "fund statement";

    public override string Path => "reports/fund-statement";

    public override IReadOnlyList<QuestionOption> Options => [Asks.TheFund, Asks.Unit, Asks.Closing];

    public override IReadOnlyList<string> Examples => ["--fund GF --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var months = new List<YearBalances>();
        for (var end = Period.Of(asked.FirstDay()).LastDay; end < asked.AsOf.Date; end = Period.Of(end.AddDays(1)).LastDay)
            months.Add(await read.YearAsync(asked.AsOf with { Date = end }, cancellation).ConfigureAwait(false));
        var year = await read.YearAsync(asked.AsOf, asked.Closing, cancellation).ConfigureAwait(false);
        months.Add(year);
        return FundStatementReport.Of(asked.Source, asked.Setup, FundStatement.Of(months, asked.Of(Asks.TheFund), asked.Of(Asks.Unit)), asked.Given)
            .WithClosing(asked.Setup, year.View, Disposals.Of(year.OfFund(asked.Of(Asks.TheFund)), asked.Of(Asks.Unit)));
    }
}
