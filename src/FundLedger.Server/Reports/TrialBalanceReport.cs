using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>试算平衡表 of a fiscal year up to the as-of date.</summary>
internal static class TrialBalanceReport
{
    public static async Task WriteAsync(
        BookReader read, Output output, AsOf asOf, Func<BookSetup, IReadOnlyList<AccountBalance>, IReadOnlyList<AccountBalance>> filter,
        CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var before = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(asOf.Date)).AddDays(-1);
        var opening = await read.BalancesAsync(asOf with { Date = before }, null, cancellation).ConfigureAwait(false);
        var movements = await read.BalancesAsync(asOf, before, cancellation).ConfigureAwait(false);
        var figures = TrialBalance.Of(filter(setup, opening), filter(setup, movements));
        var columns = Columns(setup.Chart, asOf.Date, output.Language);
        if (output.IsCsv)
        {
            output.Rows(figures.Rows, columns);
            return;
        }

        output.Object(Json(figures, columns, asOf), () => WriteText(output, figures, columns, setup, asOf));
    }

    private static JsonObject Json(TrialBalance figures, Column<TrialBalanceRow>[] columns, AsOf asOf) => new()
    {
        ["asOf"] = Refusal.Text(asOf.Date),
        ["knownAt"] = asOf.KnownAt is { } moment ? Refusal.Text(moment) : null,
        ["rows"] = JsonRows.Of(figures.Rows, columns),
        ["totals"] = JsonRows.Of(figures.Segments, SegmentColumns),
        ["outOfBalance"] = JsonRows.Of(figures.OutOfBalance, SegmentColumns),
    };

    private static void WriteText(
        Output output, TrialBalance figures, Column<TrialBalanceRow>[] columns, BookSetup setup, AsOf asOf)
    {
        output.Line($"试算平衡表  {setup.Profile.Name.Zh}  截至 {Refusal.Text(asOf.Date)}",
            $"Trial balance  {setup.Profile.Name.In(Language.English)}  as of {Refusal.Text(asOf.Date)}");
        foreach (var ledger in figures.Rows.GroupBy(row => row.Ledger))
        {
            var title = LedgerNames.Title(ledger.Key).In(output.Language);
            output.WriteTable([.. ledger], columns[1..], title);
        }

        var bad = figures.OutOfBalance.Count();
        output.Line($"{figures.Segments.Count} 个（账簿、单位、资金）分部：{(bad == 0 ? "全部借贷相等" : $"{bad} 个不平")}。",
            $"{figures.Segments.Count} segments (ledger, unit, fund): {(bad == 0 ? "debits equal credits in all" : $"{bad} do not balance")}.");
    }

    private static Column<TrialBalanceRow>[] Columns(Chart chart, DateOnly date, Language language) =>
    [
        Column<TrialBalanceRow>.Text("ledger", "账簿", "Ledger", row => LedgerNames.Of(row.Ledger)),
        Column<TrialBalanceRow>.Text("account", "科目", "Account", row => row.Account),
        Column<TrialBalanceRow>.Text("name", "名称", "Name", row => chart.Find(row.Ledger, row.Account, date)?.Name.In(language)),
        Column<TrialBalanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Amount("openingDebit", "期初借方", "Opening debit", row => Int128.Max(row.Opening, 0)),
        Amount("openingCredit", "期初贷方", "Opening credit", row => Int128.Max(-row.Opening, 0)),
        Amount("debit", "本年借方", "Debit", row => row.Debit),
        Amount("credit", "本年贷方", "Credit", row => row.Credit),
        Amount("closingDebit", "期末借方", "Closing debit", row => Int128.Max(row.Closing, 0)),
        Amount("closingCredit", "期末贷方", "Closing credit", row => Int128.Max(-row.Closing, 0)),
    ];

    private static Column<TrialBalanceRow> Amount(string name, string zh, string en, Func<TrialBalanceRow, Int128?> units) =>
        Column<TrialBalanceRow>.Amount(name, zh, en, units, row => row.Currency);

    private static readonly Column<TrialBalanceSegment>[] SegmentColumns =
    [
        Column<TrialBalanceSegment>.Text("ledger", "账簿", "Ledger", row => LedgerNames.Of(row.Ledger)),
        Column<TrialBalanceSegment>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<TrialBalanceSegment>.Text("fund", "资金", "Fund", row => row.Fund),
        Column<TrialBalanceSegment>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<TrialBalanceSegment>.Amount("debit", "借方", "Debit", row => row.Debit, row => row.Currency),
        Column<TrialBalanceSegment>.Amount("credit", "贷方", "Credit", row => row.Credit, row => row.Currency),
    ];
}
