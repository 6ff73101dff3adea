namespace FundLedger.Setup;

/// <summary>How many of those who may decide a step must.</summary>
public enum StepRule
{
    /// <summary>Any one of them.</summary>
    [Term("一人", "One")]
    One,

    /// <summary>Each of them.</summary>
    [Term("全体", "All")]
    All,

    /// <summary>More than half of them.</summary>
    [Term("过半数", "Majority")]
    Majority,

    /// <summary>At least so many percent of them.</summary>
    [Term("按比例", "Percentage")]
    Percentage,

    /// <summary>More than half of the votes of a committee of which enough voted, with a supervisor present.</summary>
    [Term("委员会表决", "Committee")]
    Quorum,

    /// <summary>议事会: a vote of residents, for, against and abstaining counted, with minutes.</summary>
    [Term("居民议事会", "Residents' council")]
    Council,
}
