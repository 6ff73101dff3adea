namespace FundLedger;

/// <summary>How soon quota lapses or is clawed back: the 90/60/30-day list.</summary>
public enum ClawBackBand
{
    /// <summary>In 30 days or less, or it should have been already.</summary>
    Within30,

    /// <summary>In 31 to 60 days.</summary>
    Within60,

    /// <summary>In 61 to 90 days.</summary>
    Within90,

    /// <summary>In more than 90 days.</summary>
    Later,
}
