namespace FundLedger;

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
/// <param name="Rows">Requests decided in the time, by day of decision, fund and unit.</param>
/// <param name="Sums">By fund and unit.</param>
public sealed record Bulletin(DateOnly From, DateOnly To, IReadOnlyList<BulletinRow> Rows, IReadOnlyList<BulletinSum> Sums)
{
    /// <summary>The bulletin of some days, both ends included.</summary>
    public static Bulletin Of(BookSetup setup, IReadOnlyList<RequestHistory> histories, DateOnly from, DateOnly to) =>
        throw new NotImplementedException();
}
