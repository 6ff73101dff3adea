namespace FundLedger;

/// <summary>A request goes its route: what is done to a document without one is not done to it.</summary>
internal static class RequestOwn
{
    /// <exception cref="RefusedException"><see cref="Rule.RequestNeedsItsRoute"/>.</exception>
    public static void Check(IBookView view, string document, string kind)
    {
        if (IsRequest(view, document))
            throw new RefusedException(Rule.RequestNeedsItsRoute, ("document", document), ("kind", kind));
    }

    /// <summary>Refuses what cannot happen to a request as it stands; anything can to a document that is none.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.RequestState"/>.</exception>
    public static void CheckState(IBookView view, string document, RequestEvent happened) =>
        (IsRequest(view, document) ? view.FindRequest(document) : null)?.Next(happened);

    /// <summary>Documents are at hand already; the whole of a request is read for requests alone.</summary>
    private static bool IsRequest(IBookView view, string document) => view.FindDocument(document)?.Kind == RequestFold.FirstKind;
}
