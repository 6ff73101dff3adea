using FundLedger.Setup;

namespace FundLedger.Requests;

/// <summary>How long a request has been at its current step.</summary>
/// <param name="Taken">The step.</param>
/// <param name="Since">The day on which the request came there.</param>
/// <param name="Days">Working days since then.</param>
public sealed record StepWait(TakenStep Taken, DateOnly Since, int Days)
{
    /// <summary>Working days above the step's limit; 0 or below: it is in time; null: it has no limit.</summary>
    public int? DaysLate => Days - Taken.Step.Days;

    public bool IsLate => DaysLate > 0;

    /// <summary>How long a request has waited on a day; null where it is not in approval.</summary>
    public static StepWait? Of(BookSetup setup, RequestState request, DateOnly date) =>
        request is { Step: { } taken, StepSince: { } since } ? new StepWait(taken, since, setup.Calendar.Between(since, date)) : null;

    /// <summary>The last day of the step's limit; null: it has none.</summary>
    public DateOnly? Due(WorkingDays calendar) => Taken.Step.Days is { } days ? calendar.After(Since, days) : null;
}
