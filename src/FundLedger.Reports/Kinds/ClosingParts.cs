namespace FundLedger.Reports;

/// <summary>What a report of the last day of a closed year says of its closing: how it was read, and what became of what was unused.</summary>
public static class ClosingParts
{
    private static readonly Column<DisposalRow>[] Columns =
    [
        Column<DisposalRow>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<DisposalRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Amount("available", "结余可用", "Surplus", row => row.Available),
        Amount("carriedOver", "结转下年", "Carried over", row => row.Surplus.CarriedOver),
        Amount("lapsed", "注销", "Lapsed", row => row.Surplus.Lapsed),
        Amount("clawedBack", "收回", "Clawed back", row => row.Surplus.ClawedBack),
        Amount("unused", "未用合计", "All unused", row => row.Unused),
        Amount("allCarriedOver", "其中结转下年", "Of it carried", row => row.All.CarriedOver),
        Amount("allLapsed", "其中注销", "Of it lapsed", row => row.All.Lapsed),
        Amount("allClawedBack", "其中收回", "Of it clawed back", row => row.All.ClawedBack),
    ];

    /// <summary>The report with how it was read in its scope; as it is on any other day.</summary>
    public static Report WithClosing(this Report report, ClosingView? view) => view is null ? report : report with
    {
        Scope = [.. report.Scope, (new LocalName("年末口径", "Year's end"), TermText.Of(view.Value).ForPeople)],
        Options = new Dictionary<string, string>(report.Options) { ["closing"] = TermText.Of(view.Value).ForPrograms! },
    };

    /// <summary>The same with a table of what became of what was unused; without one where it was not read before closing.</summary>
    /// <param name="report">The report.</param>
    /// <param name="setup">The set-up, which names the units.</param>
    /// <param name="view">How the last day of the year was read.</param>
    /// <param name="rows">What became of it.</param>
    public static Report WithClosing(this Report report, BookSetup setup, ClosingView? view, IReadOnlyList<DisposalRow> rows)
    {
        var closing = report.WithClosing(view);
        if (rows.Count == 0)
            return closing;
        var table = ReportTable.Of("closing", new("年末结余的处置", "What became of the surplus at the year's end"),
            Columns.WithNames(setup).CurrencyHidden(rows, report.Source.Currency), rows, row => row.Unit is null ? RowKind.Total : RowKind.Body);
        var at = closing.Parts.ToList().FindLastIndex(part => part is ReportTable) + 1;
        return closing with { Parts = [.. closing.Parts.Take(at), table, Note, .. closing.Parts.Skip(at)] };
    }

    private static Note Note { get; } = new(new LocalName(
        "结余可用 = 结转下年 + 注销 + 收回；未用合计另含待分、冻结、占用和绩效应付。每笔指标只在其所在单位计一次，退回上级的不重复计。",
        "Surplus = carried over + lapsed + clawed back; all unused holds what is unallotted, frozen, reserved and accrued too. Each lot is counted once, where it lay: what went back to the unit above is not counted there again."));

    private static Column<DisposalRow> Amount(string name, string zh, string en, Func<DisposalRow, Int128?> units) =>
        Column<DisposalRow>.Amount(name, zh, en, units, row => row.Currency);
}
