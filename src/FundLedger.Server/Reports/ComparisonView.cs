using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Comparison of districts, or of units of another level.</summary>
internal static class ComparisonView
{
    public static async Task WriteAsync(
        BookReader read, Output output, AsOf asOf, UnitLevel level, Func<Unit, bool> sees, CancellationToken cancellation)
    {
        var balances = await read.YearAsync(asOf, cancellation).ConfigureAwait(false);
        var awards = await read.AwardsAsync(asOf, cancellation).ConfigureAwait(false);
        var profile = balances.Setup.Profile;
        var requests = await read.RequestsAsync(asOf, cancellation).ConfigureAwait(false);
        var rows = DistrictComparison.Of(balances, awards, Units.Of(balances.Setup, level).Where(sees), requests);
        var progress = DistrictComparison.TimeProgress(profile, asOf.Date);
        var columns = ComparisonColumns.Of(profile.Currency, progress).In(output.Language);
        if (!output.IsText)
        {
            output.Rows(rows, columns);
            return;
        }

        var percent = new RateText(progress).ForPeople;
        output.Line(
            $"比较表  {profile.Name.In(Language.Chinese)}  截至 {Refusal.Text(asOf.Date)}  序时进度 {percent}  （{profile.Currency.Code}）",
            $"Comparison  {profile.Name.In(Language.English)}  as of {Refusal.Text(asOf.Date)}  time elapsed {percent}  ({profile.Currency.Code})");
        foreach (var (_, title, names) in ComparisonColumns.Groups)
            output.WriteTable(rows, columns.Named(["unit", "name", .. names]), title.In(output.Language));
    }
}
