using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>
/// 终止: nothing more is paid of a request that was paid in part, or whose payment was returned, and what is left of it is
/// released. One of which nothing was ever paid is withdrawn, or expires.
/// </summary>
[Command(EndRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer, Roles.Cashier)]
public sealed record EndRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "end-request";

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }

    public override Decision Decide(IBookView view)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "reason"));
        Texts.Text(Reason, "reason");
        var request = Request(view);
        request.Next(RequestEvent.End);
        if (request.PaidOn is not { } paid)
            throw new RefusedException(Rule.RequestState, ("document", Document), ("status", request.Status), ("event", RequestEvent.End));
        if (DateIn(view) < paid)
            throw new RefusedException(Rule.RequestDate, ("document", Document), ("date", DateIn(view)), ("from", paid), ("until", view.Today));
        return Record(view, this with { Person = PersonIn(view) }, Released(view));
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.End), EndedFor = Reason };
}
