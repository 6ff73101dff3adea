using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>year-end reconcile</c>: from the budgetary to the financial surplus.</summary>
internal static class YearEndReconcileVerb
{
    private static readonly Option<int?> Year = new("--year") { Description = "财政年度，缺省为截至日期所在财年 · Fiscal year; left out: that of the as-of date" };

    public static Command Create() => Verb.OnBook("reconcile", """
        本年盈余与预算结余差异表 · From the budgetary surplus of the year to the financial one, difference by difference.
        fundledger year-end reconcile --year 2025 --unit A
        """, RunAsync, Year, DimensionOptions.Unit, DimensionOptions.Fund, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        if (parsed.GetValue(Year) is { } year)
        {
            YearEndDocument.Of(year);
            var profile = (await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false)).Profile;
            if (profile.FiscalYearOf(asOf.Date) != year)
                asOf = asOf with { Date = profile.LastDayOf(year) };
        }

        var balances = await session.Read.CarriedYearAsync(asOf, cancellation).ConfigureAwait(false);
        var unit = AwardListVerb.UnitIn(parsed, balances.Setup);
        var fund = parsed.GetValue(DimensionOptions.Fund) is { } code ? balances.Setup.Fund(code).Code : null;
        ReconciliationView.Write(session.Output, balances, unit, fund, SurplusReconciliation.Of(balances, unit, fund));
        return ExitStatus.Done;
    }
}
