using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>Stands in until the reader has these.</summary>
internal static class ReaderShim
{
    public static async Task<YearBalances> YearAsync(this BookReader read, AsOf asOf, CancellationToken cancellation)
    {
        var setup = await read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var before = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(asOf.Date)).AddDays(-1);
        var opening = await read.BalancesAsync(asOf with { Date = before }, null, cancellation).ConfigureAwait(false);
        return new YearBalances(setup, asOf, opening, await read.BalancesAsync(asOf, before, cancellation).ConfigureAwait(false));
    }

    public static Task<IReadOnlyList<Award>> AwardsAsync(this BookReader read, AsOf asOf, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Award>>(read is null || asOf is null || cancellation.IsCancellationRequested ? [] : []);
}
