namespace FundLedger.Reports;

/// <summary>余额方向: the side that a balance stands on.</summary>
internal static class SideText
{
    public static TermText Of(Side side) => side == Side.Debit ? new("debit", new("借", "debit")) : new("credit", new("贷", "credit"));

    /// <summary>Of debit less credit; nothing where that is zero.</summary>
    public static TermText Of(Int128 net) => net == 0 ? new("", new("平", "nil")) : Of(net > 0 ? Side.Debit : Side.Credit);
}
