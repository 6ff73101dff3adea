using FundLedger.Requests;

namespace FundLedger.Figures;

/// <summary>长效评估: what came of the requests of a unit that were paid in full from one day to another.</summary>
/// <param name="Unit">The unit that asked; empty for the sum of all.</param>
/// <param name="Requests">How many.</param>
/// <param name="Paid">What was paid of them less what came back, in minor units of the fund's currency.</param>
/// <param name="Reported">How many have their outcome reported.</param>
/// <param name="Overdue">How many owe the report, and are past the day by which it was due.</param>
/// <param name="Beneficiaries">How many people were reached, as far as it is reported.</param>
/// <param name="Evaluated">How many were evaluated.</param>
/// <param name="Score">The sum of their scores, each 1 to 5.</param>
public sealed record CharityOutcome(string Unit, int Requests, Int128 Paid, int Reported, int Overdue, long Beneficiaries, int Evaluated, int Score)
{
    /// <summary>Null where nothing was evaluated.</summary>
    public decimal? MeanScore => Rate.MeanOf(Score, Evaluated);

    /// <summary>By unit, in order of codes.</summary>
    public static IReadOnlyList<CharityOutcome> Of(IEnumerable<RequestHistory> histories, DateOnly first, DateOnly date) =>
    [
        .. histories.Where(history => history.Request.PaidOn is { } paid && paid >= first && paid <= date
                && (history.Request.Status is RequestStatus.Paid or RequestStatus.Ended or RequestStatus.Reported or RequestStatus.Evaluated or RequestStatus.Closed))
            .GroupBy(history => history.Request.Unit).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Select(history => One(history, date)).Aggregate((sum, each) => sum + each)),
    ];

    /// <summary>Units in sum, under the name of the first.</summary>
    public static CharityOutcome operator +(CharityOutcome left, CharityOutcome right) => new(
        left.Unit, left.Requests + right.Requests, left.Paid + right.Paid, left.Reported + right.Reported, left.Overdue + right.Overdue,
        left.Beneficiaries + right.Beneficiaries, left.Evaluated + right.Evaluated, left.Score + right.Score);

    private static CharityOutcome One(RequestHistory history, DateOnly date)
    {
        var report = history.Happenings.LastOrDefault(each => each.Result == RequestEvent.Report);
        var evaluation = history.Happenings.LastOrDefault(each => each.Result == RequestEvent.Evaluate);
        return new CharityOutcome(
            history.Request.Unit, 1, history.PaidBy(date)!.Value.MinorUnits, report is null ? 0 : 1, report is null && history.Request.OutcomeDue < date ? 1 : 0,
            report?.Beneficiaries ?? 0, evaluation is null ? 0 : 1, evaluation?.Score ?? 0);
    }
}
