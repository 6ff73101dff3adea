namespace FundLedger.Server.Api;

/// <summary>凭证: the journal, and manual entries.</summary>
internal static class JournalCalls
{
    public static Resource Resource { get; } = new("entries", new LocalName("凭证", "Journal"))
    {
        Changes =
        [
            new("post", "entries", "手工记账", "Post a manual voucher"),
            new("reverse", "entries/{entry}/reversal", "冲销", "Take an entry back"),
            new("correct", "entries/{entry}/correction", "更正", "Take a wrong entry back, and post the right one"),
            new("sign-voucher", "vouchers/signatures", "凭证签章", "Sign vouchers of a unit's month in an office"),
        ],
    };
}
