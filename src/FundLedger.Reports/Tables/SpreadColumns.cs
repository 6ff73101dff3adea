namespace FundLedger.Reports;

/// <summary>How days are spread, as columns.</summary>
public static class SpreadColumns
{
    public static Column<T>[] Of<T>(string name, string zh, string en, Func<T, DaysSpread?> spread) =>
    [
        Column<T>.Number($"{name}Mean", $"{zh}均值", $"{en}mean", row => MeanText.Of(spread(row)?.Mean)),
        Column<T>.Number($"{name}Median", $"{zh}中位", $"{en}median", row => spread(row)?.Median),
        Column<T>.Number($"{name}Percentile90", $"{zh}九成内", $"{en}90 %", row => spread(row)?.Percentile90),
        Column<T>.Number($"{name}Max", $"{zh}最长", $"{en}longest", row => spread(row)?.Max),
    ];
}
