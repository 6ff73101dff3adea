namespace FundLedger.Reports;

/// <summary>结账清单: what stands in the way of locking a month or closing a year, with the command that mends it.</summary>
public static class ChecklistReport
{
    public const string Kind = "closing-checklist";

    public static LocalName Title { get; } = new("结账清单", "Closing checklist");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(_ => Columns);

    /// <param name="source">Where it was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="closing">What is to be closed.</param>
    /// <param name="lines">The lines, obstacles first.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, string closing, IReadOnlyList<ChecklistLine> lines, IReadOnlyDictionary<string, string> options)
    {
        var obstacles = lines.Count(line => line.IsObstacle);
        var list = ListReport.Of(Kind, Title, source,
            [(new("结账对象", "To be closed"), FigureScope.Same(closing)), FigureScope.Unit(setup, options.GetValueOrDefault("unit"))],
            options, Columns.WithNames(setup), lines);
        return list with
        {
            Landscape = true,
            Parts =
            [
                new Note(obstacles == 0
                    ? new($"没有必须先办的事项；提示 {lines.Count} 项。", $"Nothing stands in the way; {lines.Count} to be noted.")
                    : new($"须先办 {obstacles} 项；提示 {lines.Count - obstacles} 项。", $"{obstacles} stand in the way; {lines.Count - obstacles} to be noted."), obstacles == 0 ? Tone.Good : Tone.Bad),
                .. list.Parts,
            ],
        };
    }

    private static Column<ChecklistLine>[] Columns =>
    [
        Column<ChecklistLine>.Text("item", "事项", "Item", line => TermText.Of(line.Item)),
        Column<ChecklistLine>.Text("weight", "轻重", "Weight", line => line.IsObstacle
            ? new TermText("obstacle", new("须先办", "in the way")) : new TermText("warning", new("提示", "to be noted"))),
        Column<ChecklistLine>.Text("unit", "单位", "Unit", line => line.Unit),
        Column<ChecklistLine>.Text("what", "对象", "What", line => line.What),
        Column<ChecklistLine>.Number("count", "数量", "Count", line => new CountText(line.Count)),
        Column<ChecklistLine>.Text("currency", "币种", "Currency", line => line.Amount?.Currency.Code ?? "").ForPrograms(),
        Column<ChecklistLine>.Amount("amount", "金额", "Amount", line => line.Amount?.MinorUnits, line => line.Amount?.Currency ?? Currency.FromCode("CNY")),
        Column<ChecklistLine>.Text("command", "办理", "What mends it", line => line.Command),
    ];
}
