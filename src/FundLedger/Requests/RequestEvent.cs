namespace FundLedger;

/// <summary>What can happen to a request.</summary>
public enum RequestEvent
{
    Edit,
    Attach,
    Submit,

    /// <summary>A vote that does not settle the request.</summary>
    Vote,

    /// <summary>The last step is passed, and money is to be paid.</summary>
    Approve,

    /// <summary>The last step is passed, and what was asked for is carried out at once.</summary>
    CarryOut,
    Reject,

    /// <summary>Back to an earlier step.</summary>
    StepBack,

    /// <summary>Back to who asked.</summary>
    Return,

    /// <summary>Those who are to decide a late step are reminded.</summary>
    Remind,
    Withdraw,
    Expire,
    PayPart,
    PayFinal,
    Refund,
    Report,
    Evaluate,
    Close,
}
