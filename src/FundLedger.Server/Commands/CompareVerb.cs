using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>compare</c>: districts side by side.</summary>
internal static class CompareVerb
{
    public static readonly Option<UnitLevel> Level = new("--level")
    {
        Description = "单位层级 · District, Street or Community",
        DefaultValueFactory = _ => UnitLevel.District,
    };

    public static Command Create()
    {
        var compare = Verb.OnBook("compare", """
            比较各区：执行、结余与缺口、绩效拖欠、慈善、人均 · Compare districts: execution, surplus and shortage, arrears, charity, per head.
            fundledger compare --book DEMO --as-of 2025-12-31
            fundledger compare --level street --lang en
            """, RunAsync, Level, CommonOptions.Date, CommonOptions.KnownAt);
        compare.Subcommands.Add(CompareDrillVerb.Create());
        compare.Subcommands.Add(CompareWhatIfVerb.Create());
        return compare;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        await ComparisonView.WriteAsync(
            session.Read, session.Output, session.AsOf(parsed), parsed.GetValue(Level), session.Sees, cancellation).ConfigureAwait(false);
        return ExitStatus.Done;
    }
}
