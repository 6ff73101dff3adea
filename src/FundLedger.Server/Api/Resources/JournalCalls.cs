namespace FundLedger.Server.Api;

/// <summary>凭证: the journal, and manual entries.</summary>
internal static class JournalCalls
{
    public static Resource Resource { get; } = new("entries", new LocalName("凭证", "Journal"))
    {
        Changes =
        [
            new(PostEntry.Kind, "entries", "手工记账", "Post a manual voucher"),
            new(ReverseEntry.Kind, "entries/{entry}/reversal", "冲销", "Take an entry back"),
            new(Correct.Kind, "entries/{entry}/correction", "更正", "Take a wrong entry back, and post the right one"),
            new(SignVoucher.Kind, "vouchers/signatures", "凭证签章", "Sign vouchers of a unit's month in an office"),
        ],
    };
}
