namespace FundLedger;

/// <summary>
/// A request of which nothing is paid ends: after its last day, or on the last day of the quota that it would be paid
/// from. What it holds is released.
/// </summary>
public sealed record ExpireRequest : RequestCommand
{
    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Expire);
        if (!(request.Until < DateIn(view)) && !(LastDayOfQuota(view.Setup, request) <= DateIn(view)))
            throw new RefusedException(Rule.NotExpired, ("document", Document), ("limit", request.Until ?? LastDayOfQuota(view.Setup, request)), ("date", DateIn(view)));
        return Record(view, this, Released(view));
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Expire), DecidedOn = date };

    private static DateOnly? LastDayOfQuota(BookSetup setup, RequestState request) =>
        request.Lines.Min(line => setup.Fund(line.At.Fund).ClawBackDate(setup.Profile, line.At.Year));
}
