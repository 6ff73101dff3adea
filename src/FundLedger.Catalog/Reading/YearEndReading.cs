
namespace FundLedger.Catalog;

/// <summary>Reads what the preview of a year's end is worked out from.</summary>
public static class YearEndReading
{
    /// <exception cref="RefusedException">When the year cannot be closed for a reason other than open requests.</exception>
    public static async Task<(YearEndPlan Plan, IReadOnlyList<HeldObstacle> Obstacles)> PreviewAsync(
        BookReader read, BookSetup setup, DateTime? knownAt, CloseYear command, CancellationToken cancellation)
    {
        YearEndDocument.Of(command.Year);
        var before = CarriedBefore.Of(
            await EntriesOfAsync(read, YearEndDocument.ConfirmedOf(command.Year), knownAt, cancellation).ConfigureAwait(false),
            await EntriesOfAsync(read, YearEndDocument.UsedOf(command.Year), knownAt, cancellation).ConfigureAwait(false),
            await EntriesOfAsync(read, YearEndDocument.Of(command.Year), knownAt, cancellation).ConfigureAwait(false),
            setup.Profile.LastDayOf(command.Year));
        var donations = new Dictionary<string, DonationBook>(StringComparer.Ordinal);
        foreach (var fund in command.CharityFunds(setup).Where(fund => read.Sees(setup.Fund(fund).Owner)))
            donations.Add(fund, await read.DonationsAsync(fund, new AsOf(setup.Profile.LastDayOf(command.Year), knownAt), cancellation).ConfigureAwait(false));
        var nets = await NetsAsync(read, setup, command.Year, knownAt, cancellation).ConfigureAwait(false);
        var plan = command.PlanFrom(setup, nets, before, command.RestrictedCost(setup, fund => donations.GetValueOrDefault(fund) ?? new DonationBook(fund)));
        command.Apply(setup, setup.Profile.LastDayOf(command.Year));
        command.CheckYearBefore(setup, await NetsAsync(read, setup, command.Year - 1, knownAt, cancellation).ConfigureAwait(false));
        var obstacles = new List<HeldObstacle>();
        foreach (var obstacle in plan.Obstacles)
            obstacles.Add(new HeldObstacle(obstacle, await HoldersAsync(read, obstacle.Account, knownAt, cancellation).ConfigureAwait(false)));
        return (plan, obstacles);
    }

    private static Task<IReadOnlyList<Entry>> EntriesOfAsync(BookReader read, string document, DateTime? knownAt, CancellationToken cancellation) =>
        read.AllEntriesAsync(new EntryFilter { Document = document, KnownAt = knownAt }, cancellation);

    /// <summary>Debit less credit of every account on the last day of a fiscal year.</summary>
    private static async Task<IEnumerable<(Account Account, long Net)>> NetsAsync(
        BookReader read, BookSetup setup, int year, DateTime? knownAt, CancellationToken cancellation) =>
        (await read.BalancesAsync(new AsOf(setup.Profile.LastDayOf(year), knownAt), null, cancellation).ConfigureAwait(false))
            .Select(balance => (balance.Account, balance.Debit - balance.Credit));

    /// <summary>The requests that hold quota on an account, the largest first.</summary>
    private static async Task<IReadOnlyList<QuotaHolder>> HoldersAsync(
        BookReader read, Account account, DateTime? knownAt, CancellationToken cancellation)
    {
        var entries = await read.AllEntriesAsync(new EntryFilter
        {
            Ledger = account.Ledger,
            Account = account.Code,
            Unit = account.Unit,
            Fund = account.Fund,
            KnownAt = knownAt,
        }, cancellation).ConfigureAwait(false);
        return
        [
            .. entries.Where(entry => entry.Document is { } document && !YearEndDocument.Is(document)).GroupBy(entry => entry.Document!, StringComparer.Ordinal)
                .Select(document => new QuotaHolder(document.Key, -document.Sum(entry => entry.Lines.Where(line => line.Account == account).Sum(line => line.Net))))
                .Where(holder => holder.Amount != 0)
                .OrderByDescending(holder => holder.Amount).ThenBy(holder => holder.Document, StringComparer.Ordinal),
        ];
    }
}
