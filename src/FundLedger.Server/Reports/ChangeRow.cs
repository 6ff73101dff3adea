namespace FundLedger.Server;

/// <summary>A figure before and after a simulation.</summary>
/// <param name="Of">Whose figure it is; empty where it is that of all.</param>
/// <param name="Figure">Its name in JSON.</param>
/// <param name="Title">Its title.</param>
/// <param name="Amount">Before and after, in minor units; null where it is not known.</param>
/// <param name="Decimals">The decimals of its currency; 0 for numbers.</param>
internal sealed record ChangeRow(string Of, string Figure, LocalName Title, Change<Int128?> Amount, int Decimals)
{
    /// <summary>The columns: whose, which, before, after, change.</summary>
    public static Column<ChangeRow>[] Columns(Language language) =>
    [
        Column<ChangeRow>.Text("of", "单位", "Unit", row => row.Of),
        Column<ChangeRow>.Text("figure", "项目", "Figure", row => row.Figure),
        Column<ChangeRow>.Text("title", "项目", "Figure", row => row.Title.In(language)),
        Column<ChangeRow>.Number("before", "现行", "Before", row => Text(row.Amount.Before, row.Decimals)),
        Column<ChangeRow>.Number("after", "假如", "After", row => Text(row.Amount.After, row.Decimals)),
        Column<ChangeRow>.Number("change", "变化", "Change", row => Text(row.Amount.After - row.Amount.Before, row.Decimals)),
    ];

    public static ChangeRow New(string of, string figure, string zh, string en, Int128? before, Int128? after, int decimals) =>
        new(of, figure, new LocalName(zh, en), new Change<Int128?>(before, after), decimals);

    private static AmountText? Text(Int128? amount, int decimals) => amount is { } known ? new AmountText(known, decimals) : null;
}
