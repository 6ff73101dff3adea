namespace FundLedger.Reports.Tests.Charts;

/// <summary>A chart of each kind, with what is hard to draw: missing values, values below zero, long names, many groups, none.</summary>
internal static class SampleCharts
{
    public static readonly ChartReader Chinese = new(ReportLanguage.Chinese, Currency.FromCode("CNY"));

    private static readonly LocalName Alternative = new("各区对比：A & B < C。", "Districts compared: A & B < C.");

    public static IReadOnlyList<ChartPart> All =>
    [
        Part(new GroupedBars(Alternative, ChartUnit.Money, Names(4), [Of("预算", 123456789m, 98000000m, null, 45000000m), Of("已支付", 83456789m, 0m, 12000000m, -5000000m)])),
        Part(new GroupedBars(Alternative, ChartUnit.Percent, Names(96), [Of("执行率", [.. Enumerable.Range(0, 96).Select(i => (decimal?)(i / 96m))])])),
        Part(new StackedBars(Alternative, ChartUnit.Money, Names(4), [Of("0–30 天", 1m, 0m, null, 4m), Of("90 天以上", 5m, 6m, 7m, -8m)])),
        Part(new LineChart(Alternative, ChartUnit.Count, Names(12), [Of("一", [.. Enumerable.Range(0, 12).Select(i => i == 5 ? null : (decimal?)i)]), Of("二", [.. Enumerable.Range(0, 12).Select(i => (decimal?)-i)])])),
        Part(new DurationBoxes(Alternative, [(Name(1), new DurationBox(0, 1, 2, 4, 9)), (Name(2), new DurationBox(3, 3, 3, 3, 3))])),
        Part(new SmallMultiples(Alternative, ChartUnit.Days, Names(3), [Of("甲", 1m, 2m, 3m), Of("乙", null, null, null)])),
        Part(new GroupedBars(Alternative, ChartUnit.Money, [], [])),
        Part(new LineChart(Alternative, ChartUnit.Money, Names(1), [Of("一", 79228162514264337593543950335m)])),
    ];

    private static ChartPart Part(ChartData data) => new(new LocalName("图", "Chart"), data);

    private static Series Of(string name, params decimal?[] values) => new(new LocalName(name, name), values);

    private static LocalName Name(int i) => new($"第{i}街道某某社区居民委员会议事会", $"Community {i} of a street with a long name");

    private static LocalName[] Names(int count) => [.. Enumerable.Range(1, count).Select(Name)];
}
