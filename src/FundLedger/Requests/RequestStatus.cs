namespace FundLedger.Requests;

/// <summary>Where a request stands.</summary>
public enum RequestStatus
{
    /// <summary>Being written.</summary>
    [Term("草稿", "Draft")]
    Draft,

    /// <summary>In approval; its money is set aside.</summary>
    [Term("审批中", "In approval")]
    Submitted,

    /// <summary>Sent back to who asked, to be changed and submitted again, or withdrawn.</summary>
    [Term("已退回", "Returned")]
    Returned,

    /// <summary>Approved; its money is committed.</summary>
    [Term("已批准", "Approved")]
    Approved,

    /// <summary>Paid in part.</summary>
    [Term("部分拨付", "Partly paid")]
    PartlyPaid,

    /// <summary>Paid; what was left is released.</summary>
    [Term("已拨付", "Paid")]
    Paid,

    /// <summary>Ended before all of it was paid; what was left is released.</summary>
    [Term("已终止", "Ended")]
    Ended,

    /// <summary>Its outcome is reported.</summary>
    [Term("已报成效", "Reported")]
    Reported,

    /// <summary>Its outcome is evaluated.</summary>
    [Term("已评估", "Evaluated")]
    Evaluated,

    /// <summary>Done.</summary>
    [Term("已办结", "Closed")]
    Closed,

    /// <summary>Turned down.</summary>
    [Term("不同意", "Rejected")]
    Rejected,

    /// <summary>Taken back by who asked.</summary>
    [Term("已撤回", "Withdrawn")]
    Withdrawn,

    /// <summary>Its time is over.</summary>
    [Term("已过期", "Expired")]
    Expired,
}
