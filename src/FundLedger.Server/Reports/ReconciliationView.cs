using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>本年盈余与预算结余差异表.</summary>
internal static class ReconciliationView
{
    public static void Write(Output output, YearBalances balances, string? unit, string? fund, SurplusReconciliation figures)
    {
        var rows = ReconciliationStep.Of(figures);
        var columns = ReconciliationStep.Columns(figures.Currency).In(output.Language);
        if (output.IsCsv)
        {
            output.Rows(rows, columns);
            return;
        }

        output.Object(Json(balances, unit, fund, rows, columns, figures), () =>
        {
            output.Heading(balances.Setup, balances.AsOf,
                $"本年盈余与预算结余差异表  {balances.Year} 财年  单位 {unit ?? "全部"}  资金 {fund ?? "全部"}",
                $"Budgetary and financial surplus  fiscal year {balances.Year}  unit {unit ?? "all"}  fund {fund ?? "all"}");
            output.WriteTable(rows, columns.Named("name", "amount", "accounts"), null);
        });
    }

    private static JsonObject Json(
        YearBalances balances, string? unit, string? fund, IReadOnlyList<ReconciliationStep> rows, Column<ReconciliationStep>[] columns, SurplusReconciliation figures) => new()
        {
            ["year"] = balances.Year,
            ["asOf"] = Refusal.Text(balances.AsOf.Date),
            ["unit"] = unit,
            ["fund"] = fund,
            ["currency"] = figures.Currency.Code,
            ["budgetarySurplus"] = new AmountText(figures.BudgetarySurplus, figures.Currency.Decimals).ForPrograms,
            ["rows"] = JsonRows.Of(rows.Skip(1).SkipLast(1), columns),
            ["financialSurplus"] = new AmountText(figures.FinancialSurplus, figures.Currency.Decimals).ForPrograms,
        };
}
