using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>
/// What happens on a route happens in order, and not in the days to come: else a time limit could be outrun, or a
/// request expired, by a date.
/// </summary>
internal static class RequestDate
{
    /// <exception cref="RefusedException"><see cref="Rule.RequestDate"/>.</exception>
    public static void Check(string document, RequestState? before, DateOnly date, DateOnly today)
    {
        if (date > today || date < before?.LastOn)
            throw new RefusedException(Rule.RequestDate, ("document", document), ("date", date), ("from", before?.LastOn), ("until", today));
    }
}
