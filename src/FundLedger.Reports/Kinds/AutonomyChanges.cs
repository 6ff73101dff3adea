namespace FundLedger.Reports;

/// <summary>What another limit of autonomy would have done to past virements, as parts of a report.</summary>
internal static class AutonomyChanges
{
    public static IEnumerable<ReportPart> Of(Currency currency, BookSetup setup, AutonomySimulation figures)
    {
        var (before, after) = (figures.Virements.Before, figures.Virements.After);
        yield return new KeyFigures("needingApproval",
        [
            new("before", new("现行须报批的调剂", "Virements that need approval"), new CountText(before)),
            new("after", new("假如须报批", "If the limit were so"), new CountText(after)),
            new("change", new("变化", "Change"), new CountText(after - before)),
        ]);
        var columns = Columns.WithNames(setup).CurrencyHidden(figures.Rows, currency);
        yield return ReportTable.Of("rows", new("限额有变化的单位与资金", "Units and funds whose limit changes"), columns, [.. figures.Rows.Where(row => row.Limit.Before != row.Limit.After)]) with
        {
            Programs = ReportTable.Of("rows", null, columns, figures.Rows),
        };
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
