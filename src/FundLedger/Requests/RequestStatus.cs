namespace FundLedger;

/// <summary>Where a request stands.</summary>
public enum RequestStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>In approval; its money is set aside.</summary>
    Submitted,

    /// <summary>Sent back to who asked, to be changed and submitted again, or withdrawn.</summary>
    Returned,

    /// <summary>Approved; its money is committed.</summary>
    Approved,

    /// <summary>Paid in part.</summary>
    PartlyPaid,

    /// <summary>Paid; what was left is released.</summary>
    Paid,

    /// <summary>Its outcome is reported.</summary>
    Reported,

    /// <summary>Its outcome is evaluated.</summary>
    Evaluated,

    /// <summary>Done.</summary>
    Closed,

    /// <summary>Turned down.</summary>
    Rejected,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Expired,
}
