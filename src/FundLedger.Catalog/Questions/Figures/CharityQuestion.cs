namespace FundLedger.Catalog;

/// <summary>慈善资金: raised, used, by restriction and donor.</summary>
public sealed class CharityQuestion : Question
{
    public override string Code => CharityReport.Kind;

    public override LocalName Title => CharityReport.Title;

    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation report";

    public override string Path => "reports/charity";

    public override IReadOnlyList<QuestionOption> Options => [CharityFund.Option, Asks.Unit];

    public override IReadOnlyList<string> Examples => ["--fund CF --as-of 2025-12-31"];

    public override Load Load => Load.Heavy;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var (setup, unit) = (asked.Setup, asked.Of(Asks.Unit));
        var fund = CharityFund.Of(asked);
        var lineage = await read.LineageAsync(fund.Code, asked.AsOf, cancellation).ConfigureAwait(false);
        var before = await read.LineageAsync(fund.Code, asked.AsOf with { Date = asked.FirstDay().AddDays(-1) }, cancellation).ConfigureAwait(false);
        var donors = await Donors.NamedAsync(read, fund, asked.AsOf, cancellation).ConfigureAwait(false);
        var histories = (await RequestReading.HistoriesAsync(read, asked, cancellation).ConfigureAwait(false)).Where(history => history.Request.Fund == fund.Code).ToList();
        return CharityReport.Of(asked.Source, setup, fund, unit, CharityFigures.Of(setup, before, lineage, donors, histories, asked.AsOf.Date, unit),
            unit is null ? CharityApart.Of((await read.YearAsync(asked.AsOf, cancellation).ConfigureAwait(false)).OfFund(fund.Code)) : null);
    }
}
