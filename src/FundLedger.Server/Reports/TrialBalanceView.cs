using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>试算平衡表 of a fiscal year up to the as-of date.</summary>
internal static class TrialBalanceView
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
        var columns = TrialBalanceReport.Columns(setup.Chart, asOf.Date, name => name.In(output.Language));
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
        ["totals"] = JsonRows.Of(figures.Segments, TrialBalanceReport.SegmentColumns),
        ["outOfBalance"] = JsonRows.Of(figures.OutOfBalance, TrialBalanceReport.SegmentColumns),
    };

    private static void WriteText(
        Output output, TrialBalance figures, Column<TrialBalanceRow>[] columns, BookSetup setup, AsOf asOf)
    {
        output.Line($"试算平衡表  {setup.Profile.Name.In(Language.Chinese)}  截至 {Refusal.Text(asOf.Date)}",
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
}
