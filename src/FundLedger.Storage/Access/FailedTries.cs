namespace FundLedger.Storage;

/// <summary>
/// Failed log-ins under one name, by the address that they came from. After ten from an address it waits an hour, then counts
/// from nothing. So do all addresses together that the user has not logged in from, after fifty in an hour: guessing stays slow
/// however many addresses it comes from, and no stranger shuts the owner out where he is known. While an address waits nothing
/// is counted, so that no wait is renewed. Names that no user has are counted too: a wait tells nobody which users there are.
/// </summary>
public sealed record FailedTries(IReadOnlyList<FailedTries.From> Addresses)
{
    public const int OfOneAddress = 10;

    public const int OfStrangers = 50;

    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>How long an address is known as the user's after he logged in from it.</summary>
    public static readonly TimeSpan Known = TimeSpan.FromDays(90);

    public static readonly FailedTries None = new([]);

    /// <param name="Address">The address.</param>
    /// <param name="Count">How many tries failed, each within an hour of the one before.</param>
    /// <param name="FailedAt">When the last of them failed.</param>
    /// <param name="KnownAt">When the user last logged in from there; null: never.</param>
    public sealed record From(string Address, int Count, DateTime FailedAt, DateTime? KnownAt)
    {
        internal DateTime Until => FailedAt + Window;

        internal bool IsKnown(DateTime now) => now < KnownAt + Known;

        internal From AfterFailure(DateTime now) => this with { Count = now < Until ? Count + 1 : 1, FailedAt = now };
    }

    /// <summary>How many there were.</summary>
    public int Count => Addresses.Sum(from => from.Count);

    /// <summary>The latest moment until which some address waits or waited; null: none does.</summary>
    public DateTime? WaitUntil => Addresses.Select(from => WaitsUntil(from.Address, Addresses.Max(each => each.FailedAt))).Max();

    /// <summary>The moment from which a try from an address is taken; null: now.</summary>
    public DateTime? WaitsUntil(string address, DateTime now)
    {
        var here = At(address);
        var own = here.Count >= OfOneAddress && now < here.Until ? here.Until : (DateTime?)null;
        var all = here.IsKnown(now) ? null : StrangersWaitUntil(now);
        return own > all || all is null ? own : all;
    }

    internal From At(string address) => Addresses.FirstOrDefault(from => from.Address == address) ?? new From(address, 0, default, null);

    /// <summary>The failures of an address stop counting together, an hour after the last; the wait ends when too few are left.</summary>
    private DateTime? StrangersWaitUntil(DateTime now)
    {
        var counting = Addresses.Where(from => now < from.Until && !from.IsKnown(now)).OrderBy(from => from.FailedAt).ToList();
        var left = counting.Sum(from => from.Count);
        DateTime? until = null;
        foreach (var from in counting.TakeWhile(_ => left >= OfStrangers))
        {
            left -= from.Count;
            until = from.Until;
        }

        return until;
    }
}
