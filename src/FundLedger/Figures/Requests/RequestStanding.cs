using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A request as it stands on a day: whose turn it is, and for how long.</summary>
/// <param name="History">The request, with all that happened to it.</param>
/// <param name="Turn">The people whose turn it is, by code.</param>
/// <param name="Wait">How long it has been at its step; null where it is at none.</param>
public sealed record RequestStanding(RequestHistory History, IReadOnlyList<string> Turn, StepWait? Wait)
{
    public static RequestStanding Of(BookSetup setup, RequestHistory history, DateOnly date) =>
        new(history, RequestTurn.Of(setup, history.Request, date), StepWait.Of(setup, history.Request, date));

    public RequestState Request => History.Request;

    public TakenStep? Step => Request.Step;

    /// <summary>Working days at the current step; null where there is none.</summary>
    public int? Days => Wait?.Days;

    /// <summary>Whether the current step has taken longer than it may.</summary>
    public bool IsLate => Wait is { IsLate: true };
}
