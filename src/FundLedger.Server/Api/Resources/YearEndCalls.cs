namespace FundLedger.Server.Api;

/// <summary>年终: closing a fiscal year, and what it carries, lets lapse and claws back.</summary>
internal static class YearEndCalls
{
    public static Resource Resource { get; } = new("year-end", new LocalName("年终", "Year end"))
    {
        Changes =
        [
            new(CloseYear.Kind, "years/{year}/closing", "年终结账", "Close a fiscal year, or a part of it"),
            new(ReopenYear.Kind, "years/{year}/reopening", "反结账", "Reopen a closed fiscal year"),
            new(ClawBack.Kind, "claw-backs", "收回结转指标", "Claw unused carried-over quota back"),
        ],
    };
}
