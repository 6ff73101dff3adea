namespace FundLedger.Catalog;

/// <summary>Reads what a statement's columns are worked out from.</summary>
internal static class StatementReading
{
    /// <summary>The fiscal year of an as-of pair, up to its date.</summary>
    public static async Task<StatementYear> StatementYearAsync(this BookReader read, AsOf asOf, CancellationToken cancellation)
    {
        var judged = await read.CarriedYearAsync(asOf, cancellation).ConfigureAwait(false);
        var profile = judged.Setup.Profile;
        var before = profile.FirstDayOf(judged.Year).AddDays(-1);
        var begun = asOf.Date == profile.LastDayOf(judged.Year) && judged.Setup.Closures.Any(closure => closure.Year == judged.Year);
        IReadOnlyList<AccountBalance> posted = begun
            ? StatementYear.Less(await read.BalancesAsync(asOf, before, cancellation).ConfigureAwait(false), judged.Movements)
            : [];
        var isClosed = begun && StatementYear.IsWhollyClosed(judged.Movements.Concat(posted));
        IReadOnlyList<AccountBalance> closing = isClosed ? posted : [];
        var month = await read.BalancesAsync(asOf, Period.Of(asOf.Date).FirstDay.AddDays(-1), cancellation).ConfigureAwait(false);
        return new StatementYear(asOf.Date, judged.Opening, judged.Movements, StatementYear.Less(month, posted), closing, isClosed);
    }
}
