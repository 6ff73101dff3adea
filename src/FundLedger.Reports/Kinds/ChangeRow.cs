namespace FundLedger.Reports;

/// <summary>A figure before and after a simulation.</summary>
/// <param name="Unit">Whose figure it is; empty where it is that of all.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Amount">Before and after, in minor units; null where it is not known.</param>
/// <param name="Decimals">The decimals of its currency; 0 for numbers.</param>
internal sealed record ChangeRow(string Unit, TermText Figure, BeforeAfter<Int128?> Amount, int Decimals)
{
    /// <summary>The columns: whose, which, before, after, change.</summary>
    public static Column<ChangeRow>[] Columns(BookSetup setup) =>
    [
        .. new[] { Column<ChangeRow>.Text("unit", "单位", "Unit", row => row.Unit) }.WithNames(setup),
        Column<ChangeRow>.Text("figure", "项目", "Figure", row => row.Figure),
        Column<ChangeRow>.Number("before", "现行", "Before", row => Text(row.Amount.Before, row.Decimals)),
        Column<ChangeRow>.Number("after", "假如", "After", row => Text(row.Amount.After, row.Decimals)),
        Column<ChangeRow>.Number("change", "变化", "Change", row => Text(row.Amount.After - row.Amount.Before, row.Decimals)),
    ];

    public static ChangeRow New(string unit, string figure, string zh, string en, Int128? before, Int128? after, int decimals) =>
        new(unit, new TermText(figure, new(zh, en)), new BeforeAfter<Int128?>(before, after), decimals);

    private static AmountText? Text(Int128? amount, int decimals) => amount is { } known ? new AmountText(known, decimals) : null;
}
