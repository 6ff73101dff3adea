using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Comparison of districts, or of units of another level.</summary>
internal static class ComparisonReport
{
    private static readonly (LocalName Title, string[] Columns)[] Groups =
    [
        (new("预算执行", "Budget execution"),
            ["appropriated", "carriedIn", "budget", "allotted", "executed", "executionRate", "reserved", "frozen", "accrued"]),
        (new("结余与缺口", "Surplus and shortage"),
            ["unallotted", "available", "surplusRate", "lapsed", "unfunded", "refused", "shortage"]),
        (new("绩效拖欠", "Performance pay in arrears"),
            ["accruedUnpaid", "overdue", "overdueUpTo30", "overdueUpTo60", "overdueUpTo90", "overdueOver90", "meanDaysLate", "personDaysLate", "oldestDue"]),
        (new("慈善", "Charity"), ["charityRaised", "charityUsed", "charityRate"]),
        (new("人均与审批", "Per head, and approval"), ["population", "executedPerResident", "staff", "executedPerStaff", "approvalDays"]),
    ];

    public static async Task WriteAsync(
        BookReader read, Output output, AsOf asOf, UnitLevel level, Func<Unit, bool> sees, CancellationToken cancellation)
    {
        var balances = await read.YearAsync(asOf, cancellation).ConfigureAwait(false);
        var awards = await read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var profile = balances.Setup.Profile;
        var requests = await read.RequestsAsync(asOf, cancellation).ConfigureAwait(false);
        var rows = DistrictComparison.Of(balances, awards, Units.Of(balances.Setup, level).Where(sees), requests);
        var progress = DistrictComparison.TimeProgress(profile, asOf.Date);
        var columns = ComparisonColumns.Of(profile.Currency, output.Language, progress);
        if (!output.IsText)
        {
            output.Rows(rows, columns);
            return;
        }

        var percent = new RateText(progress).ForPeople;
        output.Line(
            $"比较表  {profile.Name.Zh}  截至 {Refusal.Text(asOf.Date)}  序时进度 {percent}  （{profile.Currency.Code}）",
            $"Comparison  {profile.Name.In(Language.English)}  as of {Refusal.Text(asOf.Date)}  time elapsed {percent}  ({profile.Currency.Code})");
        foreach (var (title, names) in Groups)
            output.WriteTable(rows, columns.Named(["unit", "name", .. names]), title.In(output.Language));
    }
}
