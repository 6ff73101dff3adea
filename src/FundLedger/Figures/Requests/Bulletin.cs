using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A decided request as residents see it.</summary>
/// <param name="Unit">The unit that asked.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Purposes">What for: codes of purposes.</param>
/// <param name="Title">Its title, with <c>*</c> for every digit of six or more in a row.</param>
/// <param name="Amount">What was asked for.</param>
/// <param name="Approved">Whether it was approved.</param>
/// <param name="SubmittedOn">The day on which it was submitted first.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Paid">What was paid of it by the last day, less what came back.</param>
/// <param name="Beneficiaries">How many people it reached; null: not reported, or not known.</param>
public sealed record BulletinRow(
    string Unit, string Fund, IReadOnlyList<string> Purposes, string Title, Money Amount, bool Approved,
    DateOnly SubmittedOn, DateOnly DecidedOn, Money Paid, int? Beneficiaries);

/// <summary>The sums of a fund and unit.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Unit">The unit that asked.</param>
/// <param name="Requests">How many requests were decided.</param>
/// <param name="Approved">How many were approved.</param>
/// <param name="Asked">What they asked for.</param>
/// <param name="Granted">What was approved of that.</param>
/// <param name="Paid">What was paid of that by the last day, less what came back.</param>
/// <param name="Beneficiaries">How many people were reached, as far as it is reported.</param>
public sealed record BulletinSum(
    string Fund, string Unit, int Requests, int Approved, Money Asked, Money Granted, Money Paid, int Beneficiaries);

/// <summary>公示: decided requests for money and the use of funds, without anything about a person.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Rows">Requests decided in the time, in the order of the decisions.</param>
/// <param name="Sums">By fund and unit.</param>
public sealed record Bulletin(DateOnly From, DateOnly To, IReadOnlyList<BulletinRow> Rows, IReadOnlyList<BulletinSum> Sums)
{
    /// <summary>The bulletin of some days, both ends included.</summary>
    public static Bulletin Of(BookSetup setup, IReadOnlyList<RequestHistory> histories, DateOnly from, DateOnly to)
    {
        var decided = histories
            .Where(history => history is { Amount: not null, Decision: { } decision } && decision.Date >= from && decision.Date <= to).ToList();
        var rows = decided.OrderBy(history => history.Decision!.Date).ThenBy(history => history.Decision!.Seq)
            .Select(history => RowOf(history, to)).ToList();
        return new Bulletin(from, to, rows,
        [
            .. rows.GroupBy(row => (row.Fund, row.Unit))
                .OrderBy(group => group.Key.Fund, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
                .Select(group => SumOf(group.Key.Fund, group.Key.Unit, Money.Zero(setup.Fund(group.Key.Fund).Currency), [.. group])),
        ]);
    }

    private static BulletinRow RowOf(RequestHistory history, DateOnly to) => new(
        history.Request.Unit, history.Request.Fund,
        [.. history.Request.Lines.Select(line => line.At.Purpose).Distinct().Order(StringComparer.Ordinal)],
        PublicText.Masked(history.Request.Title), history.Amount!.Value, history.IsApproved, history.SubmittedOn!.Value, history.Decision!.Date,
        history.PaidBy(to)!.Value, history.Happenings.LastOrDefault(each => each.Result == RequestEvent.Report && each.Date <= to)?.Beneficiaries);

    private static BulletinSum SumOf(string fund, string unit, Money zero, IReadOnlyList<BulletinRow> rows)
    {
        var approved = rows.Where(row => row.Approved).ToList();
        return new BulletinSum(
            fund, unit, rows.Count, approved.Count,
            rows.Aggregate(zero, (sum, row) => sum + row.Amount), approved.Aggregate(zero, (sum, row) => sum + row.Amount),
            rows.Aggregate(zero, (sum, row) => sum + row.Paid), rows.Sum(row => row.Beneficiaries ?? 0));
    }
}
