namespace FundLedger.Server.Tests;

/// <summary>Choices that were made beforehand, taken one after another: the same choices make the same call again.</summary>
internal sealed class Choices(int[] made)
{
    private int _next;

    /// <summary>A number from 0 up to one less than the limit.</summary>
    public int Below(int limit) => made[_next++ % made.Length] % limit;

    public bool Chance(int ofAHundred) => Below(100) < ofAHundred;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>One of those that there are; nothing where there are none.</summary>
    public T? OfAny<T>(IEnumerable<T> all)
        where T : class
    {
        var there = all.ToList();
        return there.Count == 0 ? null : Of(there);
    }
}
