namespace FundLedger.Setup;

/// <summary>What happens when a step's time is over: never an approval.</summary>
public enum OnTimeout
{
    /// <summary>Those who are to decide are reminded.</summary>
    Remind,

    /// <summary>Someone above may decide too, and is reminded with them.</summary>
    Escalate,
}
