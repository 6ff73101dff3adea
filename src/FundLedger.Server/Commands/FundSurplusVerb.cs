using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>fund surplus</c>: where authority has gone, and what is left of it or missing.</summary>
internal static class FundSurplusVerb
{
    private static readonly Dimension[] Allowed = [Dimension.Unit, Dimension.Fund, Dimension.Purpose, Dimension.Year];

    private static readonly Option<string> Group = new("--group")
    {
        Description = "分组 · Any of unit,fund,purpose,year",
        DefaultValueFactory = _ => "unit,fund",
    };

    private static readonly Option<UnitLevel?> Level = new("--level")
    {
        Description = "按此层级汇总，含下级 · Each unit of this level with all below it: District, Street or Community",
    };

    public static Command Create() => Verb.OnBook("surplus", """
        结余与缺口：指标的去向 · Surplus and shortage: where authority has gone in the fiscal year.
        fundledger fund surplus --level district --group unit,fund --as-of 2025-12-31
        fundledger fund surplus --unit A01 --group purpose,year
        """, RunAsync, DimensionOptions.Unit, Group, Level, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var by = Dimensions.In(parsed.GetValue(Group)!, Allowed);
        var asOf = session.AsOf(parsed);
        var year = await session.Read.YearAsync(asOf, cancellation).ConfigureAwait(false);
        var unit = parsed.GetValue(DimensionOptions.Unit);
        var rows = parsed.GetValue(Level) is { } level
            ? SurplusTable.RolledUp(year, Units.Of(year.Setup, level, unit).Where(session.Sees).Select(top => top.Code), by)
            : SurplusTable.Of(year, by, unit is null ? null : year.Setup.Unit(unit).Code);
        SurplusReport.Write(session.Output, year, rows, by);
        return ExitStatus.Done;
    }
}
