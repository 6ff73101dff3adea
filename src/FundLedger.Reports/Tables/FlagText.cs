namespace FundLedger.Reports;

/// <summary>Yes or no: true or false for programs, a word for people.</summary>
public readonly record struct FlagText(bool Flag, LocalName Yes, LocalName No)
{
    public LocalName ForPeople => Flag ? Yes : No;

    /// <summary>A word where it is so, nothing where it is not.</summary>
    public static FlagText Of(bool flag, string zh = "是", string en = "yes") => new(flag, new LocalName(zh, en), new LocalName("", ""));
}
