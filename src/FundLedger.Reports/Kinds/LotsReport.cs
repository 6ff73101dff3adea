namespace FundLedger.Reports;

/// <summary>指标明细表: lots of quota by the day on which they are lost.</summary>
public static class LotsReport
{
    public const string Kind = "lots";

    public static LocalName Title { get; } = new("指标明细表", "Lots of quota");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => LotColumns.All);

    /// <param name="source">Where the figures come from.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="within">Only lots that are lost in so many days or less are listed; null: all.</param>
    /// <param name="lots">The lots.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, int? within, IReadOnlyList<QuotaLot> lots, IReadOnlyDictionary<string, string> options)
    {
        var list = ListReport.Of(Kind, Title, source,
        [
            FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Fund(setup, options.GetValueOrDefault("fund")),
            (new("期限", "Within"), within is { } days ? new($"{days} 天", $"{days} days") : new("不限", "any time")),
        ], options, LotColumns.All.WithNames(setup).Hidden("rule", "band", "held").CurrencyHidden(lots, source.Currency), lots);
        var sums = ClawBackSum.Of(lots);
        return list with
        {
            Landscape = true,
            Parts = [.. sums.Count == 0 ? [] : new ReportPart[] { new KeyFigures("bands", [.. sums.Select(sum => FigureOf(source.Currency, sum))]) }, .. list.Parts],
        };
    }

    private static KeyFigure FigureOf(Currency book, ClawBackSum sum)
    {
        var (term, currency) = (TermText.Of(sum.Band), sum.Currency == book ? "" : sum.Currency.Code);
        return new KeyFigure(term.ForPrograms + currency, new($"{term.ForPeople.Zh}将失去 {currency}".TrimEnd(), $"Lost in {term.ForPeople.En} days {currency}".TrimEnd()),
            new AmountText(sum.AtRisk, sum.Currency.Decimals));
    }
}
