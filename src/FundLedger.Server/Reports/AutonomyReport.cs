using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>What another limit of autonomy would have done to past virements.</summary>
internal static class AutonomyReport
{
    public static void Write(Output output, YearBalances year, SetPolicy policy, AutonomySimulation figures)
    {
        if (output.IsCsv)
        {
            output.Rows(figures.Rows, Columns);
            return;
        }

        var limit = Money.FromDecimal(policy.VirementLimit!.Value, policy.Fund is { } fund ? year.Setup.Fund(fund).Currency : year.Setup.Profile.Currency);
        var (before, after) = (figures.Virements.Before, figures.Virements.After);
        output.Object(new JsonObject
        {
            ["asOf"] = Refusal.Text(year.AsOf.Date),
            ["unit"] = policy.Unit,
            ["fund"] = policy.Fund,
            ["virementLimit"] = limit.ToDecimalString(),
            ["needingApproval"] = new JsonObject { ["before"] = before, ["after"] = after, ["change"] = after - before },
            ["rows"] = JsonRows.Of(figures.Rows, Columns),
        }, () =>
        {
            output.Heading(year.Setup, year.AsOf,
                $"假如自主调剂限额为 {limit:N}（单位 {policy.Unit ?? "全部"}，资金 {policy.Fund ?? "全部"}）",
                $"If the limit of virement were {limit:N} (unit {policy.Unit ?? "all"}, fund {policy.Fund ?? "all"})");
            output.Table([.. figures.Rows.Where(row => row.Limit.Before != row.Limit.After)], Columns);
            output.Line($"须报批的调剂：现行 {before} 笔，假如 {after} 笔，变化 {after - before:+0;-0;0} 笔。",
                $"Virements that need approval: {before} before, {after} after, change {after - before:+0;-0;0}.");
        });
    }

    private static readonly Column<AutonomyRow>[] Columns =
    [
        Column<AutonomyRow>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<AutonomyRow>.Text("fund", "资金", "Fund", row => row.Fund),
        Column<AutonomyRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<AutonomyRow>.Number("virements", "调剂笔数", "Virements", row => row.Virements),
        Amount("amount", "调剂金额", "Amount", row => row.Amount),
        Amount("limitBefore", "现行限额", "Limit before", row => row.Limit.Before?.MinorUnits),
        Amount("limitAfter", "假如限额", "Limit after", row => row.Limit.After?.MinorUnits),
        Column<AutonomyRow>.Number("approvalBefore", "现行报批", "Approvals before", row => row.Approval.Before.Virements),
        Column<AutonomyRow>.Number("approvalAfter", "假如报批", "After", row => row.Approval.After.Virements),
        Column<AutonomyRow>.Number("approvalChange", "变化", "Change", row => row.Approval.After.Virements - row.Approval.Before.Virements),
        Amount("amountBefore", "现行报批金额", "Amount before", row => row.Approval.Before.Amount),
        Amount("amountAfter", "假如报批金额", "After", row => row.Approval.After.Amount),
        Amount("amountChange", "变化", "Change", row => row.Approval.After.Amount - row.Approval.Before.Amount),
    ];

    private static Column<AutonomyRow> Amount(string name, string zh, string en, Func<AutonomyRow, Int128?> units) =>
        Column<AutonomyRow>.Amount(name, zh, en, units, row => row.Currency);
}
