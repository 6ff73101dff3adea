
namespace FundLedger.Catalog;

/// <summary>Reads vouchers of a book at an as-of pair.</summary>
public static class VoucherReading
{
    /// <summary>
    /// The vouchers of a unit's month, as recorded by then; the whole month is numbered, and those after the as-of date are
    /// left out.
    /// </summary>
    public static async Task<IReadOnlyList<Voucher>> VouchersAsync(
        this BookReader read, BookSetup setup, string unit, Period period, AsOf asOf, CancellationToken cancellation)
    {
        var entries = await read.AllEntriesAsync(
            new EntryFilter { Unit = unit, From = period.FirstDay, To = period.LastDay, KnownAt = asOf.KnownAt }, cancellation).ConfigureAwait(false);
        var signings = await read.SigningsAsync(unit, period, asOf, cancellation).ConfigureAwait(false);
        return [.. Vouchers.Of(setup, unit, period, entries, signings).Where(voucher => voucher.Entry.Date <= asOf.Date)];
    }

    /// <summary>The vouchers of an entry: one a unit and set of ledgers that it has lines of.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.EntryMustExist"/>, or <see cref="Rule.EntryMustHaveLines"/>.</exception>
    public static async Task<IReadOnlyList<Voucher>> VouchersOfAsync(
        this BookReader read, BookSetup setup, long seq, AsOf asOf, CancellationToken cancellation)
    {
        var found = await read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1, To = asOf.Date, KnownAt = asOf.KnownAt }, cancellation).ConfigureAwait(false);
        if (found.Count == 0 || found[0].Seq != seq)
            throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        if (found[0].Lines.Count == 0)
            throw new RefusedException(Rule.EntryMustHaveLines);
        var vouchers = new List<Voucher>();
        foreach (var unit in found[0].Lines.Select(line => line.Account.Unit).Distinct())
            vouchers.AddRange((await read.VouchersAsync(setup, unit, Period.Of(found[0].Date), asOf, cancellation).ConfigureAwait(false)).Where(voucher => voucher.Entry.Seq == seq));
        return vouchers;
    }

    /// <summary>How many files belong to each voucher: those of its entry, and those of the request that it carries out.</summary>
    public static async Task<Func<Voucher, int>> EnclosuresAsync(
        this BookReader read, IReadOnlyCollection<Voucher> vouchers, AsOf asOf, CancellationToken cancellation)
    {
        var entries = vouchers.Select(voucher => voucher.Entry).DistinctBy(entry => entry.Seq).ToList();
        var own = (await read.EnclosuresAsync(entries, asOf.KnownAt, cancellation).ConfigureAwait(false)).CountBy(enclosure => enclosure.Seq).ToDictionary();
        var ofRequests = entries.Exists(entry => entry.Document is not null)
            ? (await read.RequestsAsync(asOf, cancellation).ConfigureAwait(false))
                .ToDictionary(history => history.Request.Code, history => history.Request.Attachments.Count, StringComparer.Ordinal)
            : [];
        return voucher => own.GetValueOrDefault(voucher.Entry.Seq) + (voucher.Entry.Document is { } document ? ofRequests.GetValueOrDefault(document) : 0);
    }
}
