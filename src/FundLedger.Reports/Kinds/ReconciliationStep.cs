using System.Text.Json;

namespace FundLedger.Reports;

/// <summary>A row of 本年盈余与预算结余差异表.</summary>
/// <param name="Item">Its name for programs.</param>
/// <param name="Name">Its name in the form.</param>
/// <param name="Amount">In minor units, as the form shows it: what is taken off (减) is positive there; null: the row has none.</param>
/// <param name="Accounts">The accounts that explain it.</param>
/// <param name="Indent">How far it is moved in.</param>
/// <param name="Kind">What it is.</param>
public sealed record ReconciliationStep(string Item, LocalName Name, Int128? Amount, IReadOnlyList<string> Accounts, int Indent, RowKind Kind)
{
    /// <summary>Every line of the form.</summary>
    public static IReadOnlyList<ReconciliationStep> Of(SurplusReconciliation figures) =>
    [
        new("budgetarySurplus", new("一、本年预算结余（本年预算收支差额）", "I. Budgetary surplus of the year"), figures.BudgetarySurplus, [], 0, RowKind.Subtotal),
        new("differences", new("二、差异调节", "II. Differences"), null, [], 0, RowKind.Group),
        new("important", new("（一）重要事项的差异", "(1) Of important matters"), null, [], 1, RowKind.Group),
        .. Section(figures, ReconciliationSection.RevenueAlone, "加：1.", "Add: 1. "),
        .. Section(figures, ReconciliationSection.ExpenditureAlone, "2.", "2. "),
        .. Section(figures, ReconciliationSection.BudgetRevenueAlone, "减：1.", "Less: 1. "),
        .. Section(figures, ReconciliationSection.ExpenseAlone, "2.", "2. "),
        new("other", new("（二）其他事项差异", "(2) Of other matters"), figures[ReconciliationItem.Other], [], 1, RowKind.Body),
        new("financialSurplus", new("三、本年盈余（本年收入与费用的差额）", "III. Financial surplus of the year"), figures.FinancialSurplus, [], 0, RowKind.Total),
    ];

    public static Column<ReconciliationStep>[] Columns(Currency currency) =>
    [
        Column<ReconciliationStep>.Text("item", "项目", "Item", row => row.Item).ForPrograms(),
        Column<ReconciliationStep>.Text("name", "项目", "Item", row => row.Name).ForPrograms(),
        Column<ReconciliationStep>.Text("line", "项目", "Item", row => StatementTexts.MovedIn(row.Name, row.Indent)).ForPeople(),
        Column<ReconciliationStep>.Amount("amount", "金额", "Amount", row => row.Amount, _ => currency),
        Column<ReconciliationStep>.Text("accounts", "科目", "Accounts", row => string.Join(", ", row.Accounts)),
    ];

    /// <summary>A section with its items; below 减 amounts are those taken off.</summary>
    private static IEnumerable<ReconciliationStep> Section(SurplusReconciliation figures, ReconciliationSection section, string zh, string en)
    {
        var sign = section is ReconciliationSection.BudgetRevenueAlone or ReconciliationSection.ExpenseAlone ? -1 : 1;
        var items = ReconciliationRules.Items.Where(item => ReconciliationRules.SectionOf(item) == section).ToList();
        var name = ReconciliationRules.NameOf(section);
        yield return new(Code(section), new(zh + name.Zh, en + name.En), sign * items.Aggregate(Int128.Zero, (sum, item) => sum + figures[item]), [], zh.Length > 2 ? 2 : 4, RowKind.Subtotal);
        foreach (var (at, item) in items.Index())
        {
            var (of, accounts) = (ReconciliationRules.NameOf(item), figures.Rows.FirstOrDefault(row => row.Item == item)?.Accounts ?? []);
            yield return new(Code(item), new($"（{at + 1}）{of.Zh}", $"({at + 1}) {of.En}"), sign * figures[item], accounts, 5, RowKind.Body);
        }
    }

    private static string Code(Enum term) => JsonNamingPolicy.CamelCase.ConvertName(term.ToString());
}
