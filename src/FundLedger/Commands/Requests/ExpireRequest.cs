using FundLedger.Authority;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A request of which nothing is paid ends: after its last day, or on the last day of the quota that it would be paid
/// from. What it holds is released.
/// </summary>
[Command(ExpireRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit, Roles.Approver, Roles.Committee, Roles.Secretary, Roles.FinanceOfficer)]
public sealed record ExpireRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "expire";

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Expire);
        if (!IsOver(view.Setup, request, DateIn(view)))
            throw new RefusedException(Rule.NotExpired, ("document", Document), ("limit", request.Until ?? LastDayOfQuota(view.Setup, request)), ("date", DateIn(view)));
        return Record(view, this, Released(view));
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Expire), DecidedOn = date };

    /// <summary>Whether a request can expire on a day: its time is over, and nothing of it is paid.</summary>
    public static bool IsDue(BookSetup setup, RequestState request, DateOnly date) =>
        RequestTransitions.Next(request.Status, RequestEvent.Expire) is not null && IsOver(setup, request, date);

    private static bool IsOver(BookSetup setup, RequestState request, DateOnly date) =>
        request.Until < date || LastDayOfQuota(setup, request) <= date;

    private static DateOnly? LastDayOfQuota(BookSetup setup, RequestState request) =>
        request.Lines.Min(line => setup.Fund(line.At.Fund).ClawBackDate(setup.Profile, line.At.Year));
}
