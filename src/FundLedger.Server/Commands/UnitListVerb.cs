using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>unit list</c>: the tree, with residents and staff of the year.</summary>
internal static class UnitListVerb
{
    public static Command Create() => Verb.OnBook("list", """
        单位树，附人口与编制 · The tree of units, with residents and staff of the fiscal year.
        fundledger unit list --unit A --as-of 2025-12-31
        """, RunAsync, DimensionOptions.Unit, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var year = setup.Profile.FiscalYearOf(asOf.Date);
        session.Output.Rows([.. UnitsIn(setup, parsed.GetValue(DimensionOptions.Unit))], Columns(setup, year, session.Output));
        return ExitStatus.Done;
    }

    private static IEnumerable<Unit> UnitsIn(BookSetup setup, string? unit) => unit is not null
        ? setup.WithBelow(unit)
        : setup.Units.Values.Where(each => each.Parent.Length == 0).OrderBy(each => each.Code, StringComparer.Ordinal)
            .SelectMany(top => setup.WithBelow(top.Code));

    private static Column<Unit>[] Columns(BookSetup setup, int year, Output output) =>
    [
        Column<Unit>.Text("unit", "单位", "Unit", unit => unit.Code),
        Column<Unit>.Text("name", "名称", "Name", unit => Indent(setup, unit, output) + unit.Name.In(output.Language)),
        Column<Unit>.Text("level", "层级", "Level", unit => TermText.Of(unit.Level)),
        Column<Unit>.Text("parent", "上级", "Above", unit => unit.Parent),
        Column<Unit>.Text("entity", "独立核算", "Own accounts", unit => output.IsText ? output.In(unit.Entity ? "是" : "否", unit.Entity ? "yes" : "no") : unit.Entity),
        Column<Unit>.Number("year", "年度", "Year", _ => year),
        Column<Unit>.Number("population", "人口", "Residents", unit => CountText.Of(setup.Facts.GetValueOrDefault((unit.Code, year))?.Population)),
        Column<Unit>.Number("staff", "在编人数", "Staff", unit => CountText.Of(setup.Facts.GetValueOrDefault((unit.Code, year))?.Staff)),
    ];

    private static string Indent(BookSetup setup, Unit unit, Output output) =>
        output.IsText ? string.Concat(Enumerable.Repeat("  ", setup.WithAbove(unit.Code).Count() - 1)) : "";
}
