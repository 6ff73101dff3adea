namespace FundLedger.Server.Api;

/// <summary>申请与审批: requests, and all decisions on them.</summary>
internal static class RequestCalls
{
    public static Resource Resource { get; } = new("requests", new LocalName("申请与审批", "Requests"))
    {
        Questions =
        [
            new("requests", Resources.VerbIn(RequestVerb.Create(), "list"), Audience.Units) { Hidden = ["--mine"] },
            new("requests/mine", Resources.VerbIn(RequestVerb.Create(), "list"), Audience.Setup)
            {
                Hidden = ["--mine"],
                Always = call => [$"--mine={call.Caller.User}"],
                IsOfCaller = true,
            },
            new("requests/bottlenecks", Resources.VerbIn(RequestVerb.Create(), "why"), Audience.Units) { Load = Load.Heavy },
            new("requests/after-audit", Resources.VerbIn(RequestVerb.Create(), "audit"), Audience.Units) { Load = Load.Heavy },
            new("requests/autonomy-effect", Resources.VerbIn(RequestVerb.Create(), "effect"), Audience.Units) { Load = Load.Heavy },
            new("requests/{document}", Resources.VerbIn(RequestVerb.Create(), "show"), Audience.Document),
            new("requests/{document}/preview", Resources.VerbIn(RequestVerb.Create(), "preview"), Audience.Document),
            new("simulations/requests", Resources.VerbIn(SimulateVerb.Create(), "requests"), Audience.Units) { Load = Load.Heavy },
            new("bulletin", Resources.VerbIn(RequestVerb.Create(), "bulletin"), Audience.Public) { Load = Load.Heavy },
        ],
        Changes =
        [
            Change.Of<DraftRequest>("draft-request", "requests/{document}", "起草或重写申请", "Write a request, or write it anew", Roles.Applicants,
                (command, _) => Touch.OfUnits(command.Unit) with { Document = command.Document }) with { Method = HttpMethods.Put },
            Of<AttachFile>("attach", "attachments", "附上文件", "Attach a file", Roles.Any),
            Of<SubmitRequest>("submit", "submission", "提交申请，预占资金", "Submit a request: its money is set aside, and it goes its route", Roles.Any),
            Of<DecideRequest>("decide", "decisions", "办理当前环节", "Decide the current step", Roles.Any) with { NeedsSecondFactor = true },
            Of<ReturnRequest>("return", "returns", "退回", "Send a request back", Roles.Any) with { NeedsSecondFactor = true },
            Of<WithdrawRequest>("withdraw", "withdrawal", "撤回申请，释放资金", "Take a request back", Roles.Any),
            Of<ExpireRequest>("expire", "expiry", "申请过期", "End a request whose last day has passed", Roles.Closers),
            Of<RemindRequest>("remind", "reminder", "催办：当前环节已超时限", "Remind of a current step that is past its limit", Roles.Any),
            Of<ReportOutcome>("report-outcome", "outcome", "报告成效", "Report what the money did", Roles.Any),
            Of<EvaluateOutcome>("evaluate-outcome", "evaluation", "评估成效", "Judge what came of it, as someone else", Roles.Judges),
            Of<CommentRequest>("comment", "comments", "留言", "Say something about a request", Roles.Any),
            Of<CloseRequest>("close-request", "closing", "办结", "Close an evaluated request", Roles.Closers),
        ],
    };

    private static Change Of<T>(string kind, string path, string zh, string en, string[] roles)
        where T : RequestCommand =>
        Change.Of<T>(kind, $"requests/{{document}}/{path}", zh, en, roles, (command, _) => Touch.OfDocument(command.Document));
}
