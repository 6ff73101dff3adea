using System.Globalization;

namespace FundLedger.Reports;

/// <summary>余额表: balances along any dimensions.</summary>
public static class BalancesReport
{
    public const string Kind = "balances";

    public static LocalName Title { get; } = new("余额表", "Balances");

    /// <summary>The columns of a row, for programs: the dimensions are those that are grouped by.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ =>
        Keys(Enum.GetValues<Dimension>()).Select(key => key.Name == "currency" ? key : key.Optional()).Concat(Sums));

    /// <param name="source">Where the balances were read.</param>
    /// <param name="setup">The set-up that names their codes.</param>
    /// <param name="by">The dimensions that rows are told apart by, in order.</param>
    /// <param name="rows">The balances, grouped by those.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<Dimension> by, IReadOnlyList<BalanceRow> rows, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, ReportScope.Of(setup, source.Date, options), options, ColumnsOf(source, setup, by, rows), rows) with { Landscape = by.Count > 3 };

    private static Column<BalanceRow>[] ColumnsOf(ReportSource source, BookSetup setup, IReadOnlyList<Dimension> by, IReadOnlyList<BalanceRow> rows)
    {
        Column<BalanceRow>[] columns = [.. Keys(by).WithNames(setup), .. by.Contains(Dimension.Currency) ? [] : new[] { CurrencyOf }, .. Sums];
        return by.Contains(Dimension.Currency) ? columns : columns.CurrencyHidden(rows, source.Currency);
    }

    private static Column<BalanceRow> CurrencyOf => Column<BalanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code);

    private static Column<BalanceRow>[] Sums =>
    [
        Column<BalanceRow>.Amount("debit", "借方", "Debit", row => row.Debit, row => row.Currency),
        Column<BalanceRow>.Amount("credit", "贷方", "Credit", row => row.Credit, row => row.Currency),
        Column<BalanceRow>.Text("side", "方向", "Side", row => SideText.Of(row.Net)),
        Column<BalanceRow>.Amount("balance", "余额", "Balance", row => Int128.Abs(row.Net), row => row.Currency),
    ];

    private static IEnumerable<Column<BalanceRow>> Keys(IEnumerable<Dimension> by) => by.Select((dimension, at) => new Column<BalanceRow>(
        DimensionNames.Of(dimension), DimensionNames.Title(dimension), row => ValueOf(dimension, row.Key[at]))
    { Type = dimension == Dimension.Year ? typeof(int) : typeof(string) });

    private static object ValueOf(Dimension dimension, string key) => dimension switch
    {
        Dimension.Ledger when LedgerNames.Find(key) is { } ledger => TermText.Of(ledger),
        Dimension.Year => int.Parse(key, CultureInfo.InvariantCulture),
        _ => key,
    };
}
