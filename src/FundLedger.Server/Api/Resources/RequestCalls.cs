namespace FundLedger.Server.Api;

/// <summary>申请与审批: requests, and all decisions on them.</summary>
internal static class RequestCalls
{
    public static Resource Resource { get; } = new("requests", new LocalName("申请与审批", "Requests"))
    {
        Changes =
        [
            new(DraftRequest.Kind, "requests/{document}", "起草或重写申请", "Write a request, or write it anew") { Method = HttpMethods.Put },
            new(AttachFile.Kind, "requests/{document}/attachments", "附上文件", "Attach a file"),
            new(SubmitRequest.Kind, "requests/{document}/submission", "提交申请，预占资金", "Submit a request: its money is set aside, and it goes its route"),
            new(DecideRequest.Kind, "requests/{document}/decisions", "办理当前环节", "Decide the current step"),
            new(ReturnRequest.Kind, "requests/{document}/returns", "退回", "Send a request back"),
            new(WithdrawRequest.Kind, "requests/{document}/withdrawal", "撤回申请，释放资金", "Take a request back"),
            new(ExpireRequest.Kind, "requests/{document}/expiry", "申请过期", "End a request whose last day has passed"),
            new(RemindRequest.Kind, "requests/{document}/reminder", "催办：当前环节已超时限", "Remind of a current step that is past its limit"),
            new(ReportOutcome.Kind, "requests/{document}/outcome", "报告成效", "Report what the money did"),
            new(EvaluateOutcome.Kind, "requests/{document}/evaluation", "评估成效", "Judge what came of it, as someone else"),
            new(CommentRequest.Kind, "requests/{document}/comments", "留言", "Say something about a request"),
            new(CloseRequest.Kind, "requests/{document}/closing", "办结", "Close an evaluated request"),
        ],
    };
}
