namespace FundLedger.Reports;

/// <summary>How days are spread, as columns.</summary>
internal static class SpreadColumns
{
    public static Column<T>[] Of<T>(string name, string zh, string en, Func<T, DaysSpread?> spread) =>
    [
        Column<T>.Number($"{name}Mean", $"{zh}均值", Title(en, "Mean"), row => MeanText.Of(spread(row)?.Mean)),
        Column<T>.Number($"{name}Median", $"{zh}中位", Title(en, "Median"), row => spread(row)?.Median),
        Column<T>.Number($"{name}Percentile90", $"{zh}九成内", Title(en, "90 %"), row => spread(row)?.Percentile90),
        Column<T>.Number($"{name}Max", $"{zh}最长", Title(en, "Longest"), row => spread(row)?.Max),
    ];

    private static string Title(string before, string word) => before.Length == 0 ? word : $"{before} {char.ToLowerInvariant(word[0])}{word[1..]}";
}
