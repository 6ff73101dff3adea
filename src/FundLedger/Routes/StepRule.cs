namespace FundLedger;

/// <summary>How many of those who may decide a step must.</summary>
public enum StepRule
{
    /// <summary>Any one of them.</summary>
    One,

    /// <summary>Each of them.</summary>
    All,

    /// <summary>More than half of them.</summary>
    Majority,

    /// <summary>At least so many percent of them.</summary>
    Percentage,

    /// <summary>More than half of the votes of a committee of which enough voted, with a supervisor present.</summary>
    Quorum,

    /// <summary>议事会: a vote of residents, for, against and abstaining counted, with minutes.</summary>
    Council,
}
