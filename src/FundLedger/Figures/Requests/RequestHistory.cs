namespace FundLedger;

/// <summary>A request as it stood at an as-of pair, and all that happened to it until then.</summary>
/// <param name="Request">The request.</param>
/// <param name="Happenings">What happened, in order; what was taken back is left out.</param>
public sealed record RequestHistory(RequestState Request, IReadOnlyList<RequestHappening> Happenings)
{
    /// <summary>The day on which it was submitted first; null: it never was.</summary>
    public DateOnly? SubmittedOn => Happenings.FirstOrDefault(each => each.Result == RequestEvent.Submit)?.Date;

    /// <summary>The approval (or carrying out) or rejection that decided it; null: it is not decided.</summary>
    public RequestHappening? Decision =>
        Happenings.LastOrDefault(each => each.Result is RequestEvent.Approve or RequestEvent.CarryOut or RequestEvent.Reject);

    /// <summary>Reads a request from the entries that name it, in order of their numbers.</summary>
    /// <returns>Null where they are not of a request, or nothing of it had taken effect by <paramref name="until"/>.</returns>
    public static RequestHistory? Of(IEnumerable<Entry> entries, BookSetup setup, DateOnly until) => throw new NotImplementedException();
}
