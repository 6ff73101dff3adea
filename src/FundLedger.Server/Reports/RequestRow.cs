namespace FundLedger.Server;

/// <summary>A request as it stands, with whose turn it is and for how long.</summary>
internal sealed record RequestRow(RequestHistory History, IReadOnlyList<string> Turn, StepWait? Wait)
{
    public static RequestRow Of(BookSetup setup, RequestHistory history, DateOnly date) =>
        new(history, RequestTurn.Of(setup, history.Request, date), StepWait.Of(setup, history.Request, date));

    public RequestState Request => History.Request;

    public TakenStep? Step => Request.Step;

    /// <summary>Working days at the current step; null where there is none.</summary>
    public int? Days => Wait?.Days;

    /// <summary>Whether the current step has taken longer than it may.</summary>
    public bool IsLate => Wait is { IsLate: true };
}
