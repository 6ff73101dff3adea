namespace FundLedger.Reports;

/// <summary>Who signs reports of figures.</summary>
internal static class SignatureBlocks
{
    /// <summary>A statement of accounts: 制表, 复核, 财务负责人, 单位负责人.</summary>
    public static Signatures OfStatement { get; } = new(
    [
        new(new("制表", "Prepared by"), null),
        new(new("复核", "Checked by"), null),
        new(new("财务负责人", "Head of finance"), null),
        new(new("单位负责人", "Head of the unit"), null),
    ]);
}
