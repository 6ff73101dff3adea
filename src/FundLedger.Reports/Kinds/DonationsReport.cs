namespace FundLedger.Reports;

/// <summary>捐赠一览表: how much of each donation to a charity fund is used, what is left, and what is past its term.</summary>
public static class DonationsReport
{
    public const string Kind = "donations";

    public static LocalName Title { get; } = new("捐赠一览表", "Donations");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => DonationColumns.Of(null!, null!, null!));

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="lineage">Its donations.</param>
    /// <param name="donors">Donors who may be named, by the entry of the donation.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, Fund fund, Lineage lineage, IReadOnlyDictionary<long, string> donors, IReadOnlyDictionary<string, string> options)
    {
        var list = ListReport.Of(Kind, Title, source, [FigureScope.Fund(setup, fund.Code), .. FigureScope.Other(source.Currency, fund.Currency)], options,
            DonationColumns.Of(source.AsOf, fund, donors).WithNames(setup), lineage.Donations);
        var (given, used, left) = (Sum(each => each.Amount), Sum(each => each.Paid), Sum(each => each.Left));
        return list with
        {
            Landscape = true,
            Parts =
            [
                .. list.Parts,
                new Note(new($"共 {lineage.Donations.Count} 笔 {given.Zh}，已用 {used.Zh}，结余 {left.Zh}。", $"{lineage.Donations.Count} donations, {given.En}; used {used.En}, left {left.En}.")),
            ],
        };

        LocalName Sum(Func<LineageDonation, long> amount) => Phrase.Money(lineage.Donations.Sum(amount), fund.Currency);
    }
}
