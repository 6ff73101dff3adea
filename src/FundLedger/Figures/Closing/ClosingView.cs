namespace FundLedger.Figures;

/// <summary>How the last day of a closed year is read.</summary>
public enum ClosingView
{
    /// <summary>As the year is judged: without what its end has carried over, let lapse, clawed back and closed.</summary>
    [Term("结账前", "Before closing")]
    Before,

    /// <summary>As the books then stand.</summary>
    [Term("结账后", "After closing")]
    After,
}
