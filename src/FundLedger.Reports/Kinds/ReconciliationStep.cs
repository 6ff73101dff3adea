using System.Text.Json;

namespace FundLedger.Reports;

/// <summary>A row of 本年盈余与预算结余差异表.</summary>
/// <param name="Item">Its name for programs.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Amount">In minor units.</param>
/// <param name="Accounts">The accounts whose turnover it is.</param>
internal sealed record ReconciliationStep(string Item, LocalName Name, Int128 Amount, IReadOnlyList<string> Accounts)
{
    /// <summary>The surplus that it begins with, the differences, and the surplus that they come to.</summary>
    public static IReadOnlyList<ReconciliationStep> Of(SurplusReconciliation figures) =>
    [
        new("budgetarySurplus", new LocalName("本年预算结余", "Budgetary surplus of the year"), figures.BudgetarySurplus, []),
        .. figures.Rows.Select(row => new ReconciliationStep(JsonNamingPolicy.CamelCase.ConvertName(row.Item.ToString()), row.Name, row.Amount, row.Accounts)),
        new("financialSurplus", new LocalName("本年盈余", "Financial surplus of the year"), figures.FinancialSurplus, []),
    ];

    public static Column<ReconciliationStep>[] Columns(Currency currency) =>
    [
        Column<ReconciliationStep>.Text("item", "项目", "Item", row => row.Item),
        Column<ReconciliationStep>.Text("name", "项目", "Item", row => row.Name),
        Column<ReconciliationStep>.Amount("amount", "金额", "Amount", row => row.Amount, _ => currency),
        Column<ReconciliationStep>.Text("accounts", "科目", "Accounts", row => string.Join(", ", row.Accounts)),
    ];
}
