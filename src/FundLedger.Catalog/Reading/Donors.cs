
namespace FundLedger.Catalog;

/// <summary>Who gave, as far as they may be named.</summary>
public static class Donors
{
    /// <summary>Donors of a charity fund who are not anonymous and left a name, by the entry of the donation.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> NamedAsync(BookReader read, Fund fund, AsOf asOf, CancellationToken cancellation)
    {
        var entries = await read.AllEntriesAsync(new EntryFilter { Fund = fund.Code, Account = CharityAccount.CharityDeposits, KnownAt = asOf.KnownAt }, cancellation).ConfigureAwait(false);
        return entries.Where(entry => entry.Kind == Donate.Kind)
            .Select(entry => (entry.Seq, Donation: CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) as Donate))
            .Where(each => each.Donation is { Anonymous: false, Donor.Length: > 0 })
            .ToDictionary(each => each.Seq, each => each.Donation!.Donor!);
    }
}
