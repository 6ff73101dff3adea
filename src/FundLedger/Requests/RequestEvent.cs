namespace FundLedger.Requests;

/// <summary>What can happen to a request.</summary>
public enum RequestEvent
{
    [Term("起草", "Written")]
    Edit,

    [Term("附件", "File attached")]
    Attach,

    [Term("提交", "Submitted")]
    Submit,

    /// <summary>A vote that does not settle the request.</summary>
    [Term("审批", "Decision on the step")]
    Vote,

    /// <summary>The last step is passed, and money is to be paid.</summary>
    [Term("批准", "Approved")]
    Approve,

    /// <summary>The last step is passed, and what was asked for is carried out at once.</summary>
    [Term("批准并执行", "Approved and carried out")]
    CarryOut,

    [Term("不同意", "Rejected")]
    Reject,

    /// <summary>Back to an earlier step.</summary>
    [Term("退回上一环节", "Sent back a step")]
    StepBack,

    /// <summary>Back to who asked.</summary>
    [Term("退回申请人", "Returned")]
    Return,

    /// <summary>Those who are to decide a late step are reminded.</summary>
    [Term("催办", "Reminded")]
    Remind,

    [Term("撤回", "Withdrawn")]
    Withdraw,

    [Term("过期", "Expired")]
    Expire,

    [Term("拨付（部分）", "Paid in part")]
    PayPart,

    [Term("拨付", "Paid")]
    PayFinal,

    [Term("退款", "Refund")]
    Refund,

    /// <summary>The bank returned a part of what is paid: it is payable again.</summary>
    [Term("银行退回（部分）", "Returned by the bank in part")]
    ReturnPart,

    /// <summary>The bank returned all that is paid: it is payable again.</summary>
    [Term("银行退回", "Returned by the bank")]
    ReturnAll,

    /// <summary>Nothing more is paid, and the rest is released.</summary>
    [Term("终止", "Ended")]
    End,

    [Term("报告成效", "Outcome reported")]
    Report,

    [Term("评估", "Evaluated")]
    Evaluate,

    [Term("办结", "Closed")]
    Close,
}
