using System.Security.Cryptography;

namespace FundLedger.Tests.Agreement;

/// <summary>Requests on their routes, from draft to outcome.</summary>
internal static class RequestMoves
{
    public static readonly byte[] Minutes = "会议纪要"u8.ToArray();

    public static IReadOnlyList<HistoryMove> All { get; } =
    [
        HistoryMove.Of<DraftRequest>(9, Draft),
        Made<SubmitRequest>(9, [RequestStatus.Draft, RequestStatus.Returned], request => new() { Document = request.Code }),
        Made<WithdrawRequest>(2, [RequestStatus.Submitted, RequestStatus.Approved], request => new() { Document = request.Code }),
        HistoryMove.Of<DecideRequest>(11, scene => scene.Request(RequestStatus.Submitted) is { } request
            ? new() { Actor = DeciderOf(request), Document = request.Code, Vote = scene.OneIn(6) ? VoteChoice.Reject : VoteChoice.Approve, Reason = "意见" }
            : null),
        HistoryMove.Of<ReturnRequest>(4, scene => scene.Request(RequestStatus.Submitted) is { } request
            ? new() { Actor = DeciderOf(request), Document = request.Code, Reason = "补材料" }
            : null),
        HistoryMove.Of<ExpireRequest>(4, scene => scene.Any(Standing(scene).Where(request => ExpireRequest.IsDue(scene.Book.Setup, request, scene.Date))) is { } over
            ? new() { Document = over.Code }
            : null),
        HistoryMove.Of<RemindRequest>(4, scene => scene.Any(Standing(scene).Where(request => RemindRequest.IsDue(scene.Book.Setup, request, scene.Date))) is { } late
            ? new() { Document = late.Code }
            : null),
        HistoryMove.Of<CommentRequest>(2, scene => scene.Any(Standing(scene)) is { } request ? new() { Actor = HistoryTown.Maker, Document = request.Code, Comment = "已补充" } : null),
        Made<AttachFile>(2, [RequestStatus.Draft, RequestStatus.Returned, RequestStatus.Submitted], request => new()
        {
            Document = request.Code, Name = "纪要.txt", MediaType = "text/plain", Size = Minutes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Minutes)),
        }),
        HistoryMove.Of<EndRequest>(60, scene => scene.Any(Standing(scene).Where(request => request is { PaidOn: not null, Status: RequestStatus.PartlyPaid or RequestStatus.Approved })) is { } request
            ? new() { Actor = HistoryTown.Decider, Document = request.Code, Reason = "余款不再支付" }
            : null),
        Made<ReportOutcome>(20, [RequestStatus.Paid, RequestStatus.Ended], request => new() { Document = request.Code, Summary = "已办", Beneficiaries = 12 }),
        HistoryMove.Of<EvaluateOutcome>(30, scene => scene.Request(RequestStatus.Reported) is { } request
            ? new() { Actor = DeciderOf(request), Document = request.Code, Score = 1 + scene.Int(5), Summary = "良好" }
            : null),
        HistoryMove.Of<CloseRequest>(40, scene => scene.Request(RequestStatus.Evaluated) is { } request ? new() { Actor = HistoryTown.Decider, Document = request.Code } : null),
        HistoryMove.Of<FlagDocument>(2, scene => scene.Any(Standing(scene)) is { } request ? new() { Actor = HistoryTown.Watcher, Document = request.Code, Reason = "质疑" } : null),
        HistoryMove.Of<AnswerFlag>(4, scene => scene.Any(Standing(scene).Where(request => request.Flags.Any(flag => flag.Answer is null))) is { } flagged
            ? new() { Actor = flagged.Maker, Document = flagged.Code, Flag = flagged.Flags.First(flag => flag.Answer is null).Seq, Text = "已说明" }
            : null),
    ];

    private static IEnumerable<RequestState> Standing(HistoryScene scene) => scene.Requests.Select(code => scene.Book.FindRequest(code)).OfType<RequestState>();

    private static string DeciderOf(RequestState request) => request.Kind == RequestKind.Charity ? HistoryTown.Committee : HistoryTown.Decider;

    /// <summary>What the one who wrote a request does with it.</summary>
    private static HistoryMove Made<T>(int weight, RequestStatus[] statuses, Func<RequestState, T> next)
        where T : BookCommand => HistoryMove.Of(weight, scene => scene.Request(statuses) is { } request ? next(request) with { Actor = request.Maker } : null);

    private static DraftRequest? Draft(HistoryScene scene)
    {
        var charity = scene.OneIn(2);
        if (scene.Quota(ControlAccount.Available, account => HistoryScene.IsCharity(account) == charity && account.Unit is not ("A" or "B" or "F")) is not { } lot)
            return null;
        var document = $"{scene.New("Q")}@{lot.Account.Unit}";
        scene.Requests.Add(document);
        return new()
        {
            Actor = HistoryTown.Maker,
            Document = document,
            Request = charity ? RequestKind.Charity : RequestKind.Budget,
            Unit = lot.Account.Unit,
            Fund = lot.Account.Fund,
            Title = "申请",
            Lines = [new ReservationLine { Purpose = lot.Account.Purpose, Year = charity ? null : lot.Account.Year, Amount = scene.Amount(lot.Held / 3) }],
            Until = scene.OneIn(3) ? scene.Date.AddDays(scene.Int(60)) : null,
        };
    }
}
