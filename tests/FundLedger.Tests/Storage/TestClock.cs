using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Tests.Storage;

/// <summary>A clock that tests set.</summary>
internal static class TestClock
{
    public static FakeTimeProvider At(int year, int month, int day) =>
        new(new DateTimeOffset(year, month, day, 1, 0, 0, TimeSpan.Zero));
}
