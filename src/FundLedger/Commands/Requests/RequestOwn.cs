using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>A request goes its route: what is done to a document without one is not done to it.</summary>
internal static class RequestOwn
{
    /// <exception cref="RefusedException"><see cref="Rule.RequestNeedsItsRoute"/>.</exception>
    public static void Check(IBookView view, string document, string kind)
    {
        if (view.FindRequest(document) is not null)
            throw new RefusedException(Rule.RequestNeedsItsRoute, ("document", document), ("kind", kind));
    }

    /// <summary>Refuses what cannot happen to a request as it stands; anything can to a document that is none.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.RequestState"/>.</exception>
    public static void CheckState(IBookView view, string document, RequestEvent happened) =>
        view.FindRequest(document)?.Next(happened);

    /// <summary>Refuses to take back a payment that something later on the route rests on, such as the report of its outcome, or that would leave quota with a request that is not open.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.EntryOfRequest"/>.</exception>
    public static void CheckWithout(IBookView view, Entry entry)
    {
        if (entry.Document is not { } document || view.FindRequest(document) is null)
            return;
        try
        {
            var without = RequestFold.Of(view.EntriesOf(document).Select(found => found.Entry).Where(other => other.Seq != entry.Seq), view.Setup);
            if (without is null or { Committed: 0 } or { Status: RequestStatus.Approved or RequestStatus.PartlyPaid })
                return;
        }
        catch (RefusedException)
        {
        }

        throw new RefusedException(Rule.EntryOfRequest, ("entry", entry.Seq), ("document", document));
    }
}
