namespace FundLedger;

/// <summary>A request whose last day has passed, and of which nothing is paid, ends: what it holds is released.</summary>
public sealed record ExpireRequest : RequestCommand
{
    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Expire);
        if (!(request.Until < DateIn(view)))
            throw new RefusedException(Rule.NotExpired, ("document", Document), ("limit", request.Until), ("date", DateIn(view)));
        return Record(view, this, Released(view));
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Expire), DecidedOn = date };
}
