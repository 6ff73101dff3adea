namespace FundLedger.Storage;

/// <summary>What the end of a fiscal year has posted on its last day, and balances without it.</summary>
/// <param name="balances">The balances of the book.</param>
/// <param name="setup">The set-up.</param>
/// <param name="date">The day that is asked about: on any but the last of a fiscal year there is nothing.</param>
/// <param name="last">The last entry that was known.</param>
internal sealed class ClosingReader(BalanceReader balances, BookSetup setup, DateOnly date, long last)
{
    private readonly int _year = setup.Profile.FiscalYearOf(date);

    /// <summary>Whether it is the last day of a year that is closed, or of which quota was carried over.</summary>
    public async Task<bool> IsThereAsync() => IsLastDay
        && (IsClosed || (await SumsAsync(YearEndDocument.ConfirmedOf(_year), YearEndDocument.UsedOf(_year)).ConfigureAwait(false)).Count > 0);

    /// <summary>Takes it off balances.</summary>
    /// <param name="sums">The balances.</param>
    /// <param name="carried">True where what was carried over, lapsed or was clawed back stays in.</param>
    /// <returns>Where the year is closed, what became of what was unused.</returns>
    public async Task<IReadOnlyList<DisposedQuota>?> TakeOffAsync(BalanceSums sums, bool carried = false)
    {
        if (!IsLastDay)
            return null;
        await balances.TakeOffAsync(sums, YearEndDocument.ClosingOf(_year), date, last).ConfigureAwait(false);
        if (carried)
            return null;
        foreach (var document in YearEndDocument.CarryingOf(_year))
            await balances.TakeOffAsync(sums, document, date, last).ConfigureAwait(false);
        return !IsClosed ? null : DisposedQuota.Of(_year, await SumsAsync(YearEndDocument.Of(_year)).ConfigureAwait(false),
            await SumsAsync(YearEndDocument.ConfirmedOf(_year), YearEndDocument.UsedOf(_year)).ConfigureAwait(false));
    }

    private bool IsLastDay => date == setup.Profile.LastDayOf(_year);

    private bool IsClosed => setup.Closures.Any(closure => closure.Year == _year);

    private async Task<IReadOnlyList<AccountBalance>> SumsAsync(params string[] documents)
    {
        var sums = new BalanceSums();
        foreach (var document in documents)
            await balances.AddOfDocumentAsync(sums, document, date, last).ConfigureAwait(false);
        return await balances.WithAccountsAsync(sums).ConfigureAwait(false);
    }
}
