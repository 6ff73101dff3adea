using CsCheck;
using FundLedger.Storage;

namespace FundLedger.Tests.Storage;

/// <summary>The wait after failed log-ins, whatever strangers try.</summary>
[TestClass]
public sealed class FailedTriesTests
{
    private const string Home = "home";

    private static readonly DateTime Start = new(2025, 6, 30, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>Wrong tries from 30 addresses, one after the other: where from, and so many seconds later.</summary>
    private static readonly Gen<(int From, int After)[]> Attacks = Gen.Select(Gen.Int[0, 29], Gen.Frequency((9, Gen.Int[0, 90]), (1, Gen.Int[0, 4000]))).Array[0, 600];

    [TestMethod]
    public void WaitsUntil_WhateverStrangersTry_FiftyAreTakenInAnHourAndTenOfOneAddress() => Attacks.Sample(attack =>
    {
        var taken = Play(attack, (_, _) => { });
        return taken.All(last => taken.Count(each => IsInHourBefore(each.At, last.At)) <= FailedTries.OfStrangers
            && taken.Count(each => each.From == last.From && IsInHourBefore(each.At, last.At)) <= FailedTries.OfOneAddress);
    });

    [TestMethod]
    public void WaitsUntil_WhereTheOwnerIsKnown_IsNeverForStrangersTries() => Attacks.Sample(attack =>
        Play(attack, (tries, now) => Assert.IsNull(tries.WaitsUntil(Home, now))));

    [TestMethod]
    public void WaitsUntil_Anywhere_IsWithinAnHourAndTrue() => Attacks.Sample(attack => Play(attack, (tries, now) =>
    {
        foreach (var address in tries.Addresses.Select(from => from.Address).Append("new"))
        {
            if (tries.WaitsUntil(address, now) is not { } until)
                continue;
            Assert.IsTrue(until > now && until <= now + FailedTries.Window, $"{until - now}");
            Assert.IsNull(tries.WaitsUntil(address, until));
            Assert.IsNotNull(tries.WaitsUntil(address, until.AddMilliseconds(-1)));
        }
    }));

    [TestMethod]
    public void WaitsUntil_AddressThatWasKnownLongAgo_IsAStrangers()
    {
        var tries = new FailedTries([new(Home, 0, Start, Start - FailedTries.Known), .. Enumerable.Range(0, 5).Select(i => new FailedTries.From($"{i}", 10, Start, null))]);

        Assert.AreEqual(Start + FailedTries.Window, tries.WaitsUntil(Home, Start));
        Assert.IsNull((tries with { Addresses = [tries.Addresses[0] with { KnownAt = Start.AddDays(-89) }, .. tries.Addresses.Skip(1)] }).WaitsUntil(Home, Start));
    }

    /// <summary>Plays an attack; the tries that were taken.</summary>
    private static List<(string From, DateTime At)> Play((int From, int After)[] attack, Action<FailedTries, DateTime> see)
    {
        var tries = new FailedTries([new(Home, 0, Start, Start)]);
        var taken = new List<(string From, DateTime At)>();
        var now = Start;
        foreach (var (from, after) in attack)
        {
            now = now.AddSeconds(after);
            see(tries, now);
            if (tries.WaitsUntil($"{from}", now) is not null)
                continue;
            var failed = tries.At($"{from}").AfterFailure(now);
            tries = new FailedTries([.. tries.Addresses.Where(each => each.Address != failed.Address), failed]);
            taken.Add((failed.Address, now));
        }

        return taken;
    }

    private static bool IsInHourBefore(DateTime at, DateTime last) => at <= last && at > last - FailedTries.Window;
}
