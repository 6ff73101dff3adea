namespace FundLedger.Server;

/// <summary>A request as it stands, with whose turn it is and for how long.</summary>
internal sealed record RequestRow(RequestHistory History, IReadOnlyList<string> Turn, int? Days)
{
    public static RequestRow Of(BookSetup setup, RequestHistory history, DateOnly date) => new(
        history, RequestTurn.Of(setup, history.Request, date),
        history.Request is { Step: not null, StepSince: { } since } ? setup.Calendar.Between(since, date) : null);

    public RequestState Request => History.Request;

    public TakenStep? Step => Request.Step;

    /// <summary>Whether the current step has taken longer than it may.</summary>
    public bool IsLate => Days > Step?.Step.Days;
}
