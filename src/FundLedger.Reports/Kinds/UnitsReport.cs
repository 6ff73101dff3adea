namespace FundLedger.Reports;

/// <summary>单位一览表: the tree, with residents and staff of a fiscal year.</summary>
public static class UnitsReport
{
    public const string Kind = "units";

    public static LocalName Title { get; } = new("单位一览表", "Units");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(setup => Columns(setup, 0));

    /// <param name="source">Where the set-up was read.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="year">The fiscal year that residents and staff are of.</param>
    /// <param name="units">The units, each before those below it.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, int year, IEnumerable<Unit> units, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [FigureScope.Unit(setup, options.GetValueOrDefault("unit")), FigureScope.Year(year)], options, Columns(setup, year), units);

    private static Column<Unit>[] Columns(BookSetup setup, int year) =>
    [
        Column<Unit>.Text("unit", "单位", "Unit", unit => unit.Code),
        Column<Unit>.Text("name", "名称", "Name", unit => unit.Name).ForPrograms(),
        Column<Unit>.Text("tree", "名称", "Name", unit => Indented(setup, unit)).ForPeople(),
        Column<Unit>.Text("level", "层级", "Level", unit => TermText.Of(unit.Level)),
        Column<Unit>.Text("parent", "上级", "Above", unit => unit.Parent),
        Column<Unit>.Text("entity", "独立核算", "Own accounts", unit => FlagText.Of(unit.Entity)),
        Column<Unit>.Number("year", "年度", "Year", _ => year).ForPrograms(),
        Column<Unit>.Number("population", "人口", "Residents", unit => CountText.Of(setup.Facts.GetValueOrDefault((unit.Code, year))?.Population)),
        Column<Unit>.Number("staff", "在编人数", "Staff", unit => CountText.Of(setup.Facts.GetValueOrDefault((unit.Code, year))?.Staff)),
    ];

    private static LocalName Indented(BookSetup setup, Unit unit)
    {
        var indent = new string('　', setup.WithAbove(unit.Code).Count() - 1);
        return new(indent + unit.Name.Zh, indent + unit.Name.In(Language.English));
    }
}
