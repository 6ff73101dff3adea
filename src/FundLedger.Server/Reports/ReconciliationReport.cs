using System.Text.Json;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>本年盈余与预算结余差异表.</summary>
internal static class ReconciliationReport
{
    public static void Write(Output output, YearBalances balances, string? unit, string? fund, SurplusReconciliation figures)
    {
        var rows = RowsOf(output, figures);
        var columns = Columns(figures.Currency);
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
        YearBalances balances, string? unit, string? fund, IReadOnlyList<Row> rows, Column<Row>[] columns, SurplusReconciliation figures) => new()
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

    /// <summary>The surplus that it begins with, the differences, and the surplus that they come to.</summary>
    private static Row[] RowsOf(Output output, SurplusReconciliation figures) =>
    [
        new("budgetarySurplus", output.In("本年预算结余", "Budgetary surplus of the year"), figures.BudgetarySurplus, []),
        .. figures.Rows.Select(row => new Row(JsonNamingPolicy.CamelCase.ConvertName(row.Item.ToString()), row.Name.In(output.Language), row.Amount, row.Accounts)),
        new("financialSurplus", output.In("本年盈余", "Financial surplus of the year"), figures.FinancialSurplus, []),
    ];

    private static Column<Row>[] Columns(Currency currency) =>
    [
        Column<Row>.Text("item", "项目", "Item", row => row.Item),
        Column<Row>.Text("name", "项目", "Item", row => row.Name),
        Column<Row>.Amount("amount", "金额", "Amount", row => row.Amount, _ => currency),
        Column<Row>.Text("accounts", "科目", "Accounts", row => string.Join(", ", row.Accounts)),
    ];

    private sealed record Row(string Item, string Name, Int128 Amount, IReadOnlyList<string> Accounts);
}
