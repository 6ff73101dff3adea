namespace FundLedger.Catalog;

/// <summary>捐赠一览.</summary>
public sealed class DonationsQuestion : Question
{
    public override string Code => DonationsReport.Kind;

    public override LocalName Title => DonationsReport.Title;

    public override LocalName Summary => new("捐赠一览：用去多少、还剩多少、是否逾期", "Donations: how much of each is used, what is left, what is past its term");

    public override Topic Topic => Topic.Donations;

    public override string Verb => "donation list";

    public override string Path => "donations";

    public override IReadOnlyList<ReportColumn> Rows => DonationsReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [CharityFund.Option];

    public override IReadOnlyList<string> Examples => ["--fund CF --as-of 2025-12-31"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var fund = CharityFund.Of(asked);
        var lineage = await read.LineageAsync(fund.Code, asked.AsOf, cancellation).ConfigureAwait(false);
        var donors = await Donors.NamedAsync(read, fund, asked.AsOf, cancellation).ConfigureAwait(false);
        return DonationsReport.Of(asked.Source, asked.Setup, fund, lineage, donors, asked.Given);
    }
}
