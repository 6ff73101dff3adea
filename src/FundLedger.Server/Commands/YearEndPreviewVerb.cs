using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>year-end preview</c>: what closing a year would post, and what stands in its way.</summary>
internal static class YearEndPreviewVerb
{
    private static readonly Option<int?> Year = new("--year") { Description = "财政年度，缺省为截至日期所在财年 · Fiscal year; left out: that of the as-of date" };

    private static readonly Option<string[]> Finished = new("--finished")
    {
        Description = "已完工项目的用途，可重复 · Purposes whose project is done; may be repeated",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create() => Verb.OnBook("preview", """
        年终试算：各笔指标的去向、汇总、阻碍 · What closing a year would do: each lot of quota, sums per rule, what stands in the way.
        fundledger year-end preview --year 2025
        fundledger year-end preview --year 2025 --unit A --fund PJ --finished 2120399 --format json
        """, RunAsync, Year, DimensionOptions.Unit, DimensionOptions.Fund, Finished, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var command = new CloseYear
        {
            Year = parsed.GetValue(Year) ?? setup.Profile.FiscalYearOf(asOf.Date),
            Unit = parsed.GetValue(DimensionOptions.Unit),
            Fund = parsed.GetValue(DimensionOptions.Fund),
            Finished = parsed.GetValue(Finished) ?? [],
        };
        await YearEndReport.WriteAsync(session.Read, session.Output, setup, asOf.KnownAt, command, cancellation).ConfigureAwait(false);
        return ExitStatus.Done;
    }
}
