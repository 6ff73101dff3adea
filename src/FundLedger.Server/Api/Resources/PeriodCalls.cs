namespace FundLedger.Server.Api;

/// <summary>会计期间: months that are locked.</summary>
internal static class PeriodCalls
{
    public static Resource Resource { get; } = new("periods", new LocalName("会计期间", "Periods"))
    {
        Changes =
        [
            new(LockPeriod.Kind, "periods/{period}/lock", "锁定期间", "Lock a month"),
            new(ReopenPeriod.Kind, "periods/{period}/reopening", "重新打开期间，须另一人", "Reopen a month; another person must"),
        ],
    };
}
