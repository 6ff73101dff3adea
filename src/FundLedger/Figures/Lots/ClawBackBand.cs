namespace FundLedger.Figures;

/// <summary>How soon quota lapses or is clawed back: the 90/60/30-day list.</summary>
public enum ClawBackBand
{
    /// <summary>In 30 days or less, or it should have been already.</summary>
    [Term("30 天内", "30 or less")]
    Within30,

    /// <summary>In 31 to 60 days.</summary>
    [Term("31–60 天", "31–60")]
    Within60,

    /// <summary>In 61 to 90 days.</summary>
    [Term("61–90 天", "61–90")]
    Within90,

    /// <summary>In more than 90 days.</summary>
    [Term("90 天以上", "over 90")]
    Later,
}
