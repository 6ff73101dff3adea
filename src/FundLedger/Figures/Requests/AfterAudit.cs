namespace FundLedger;

/// <summary>A request that its unit decided alone.</summary>
/// <param name="Request">The request's code.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Fund">The fund; empty where no money was asked for.</param>
/// <param name="Amount">What was asked for; null where it was not money.</param>
/// <param name="DecidedOn">The day of the decision.</param>
/// <param name="Percent">How many of a hundred the policy has audited.</param>
/// <param name="Drawn">0 to 99, from the request's code alone: audited where it is below <paramref name="Percent"/>.</param>
public sealed record AuditCase(string Request, string Unit, string Fund, Money? Amount, DateOnly DecidedOn, int Percent, int Drawn);

/// <summary>后审: which requests decided within the autonomy limit are audited afterwards.</summary>
/// <param name="WithinLimit">How many were approved by the unit alone, within its limit.</param>
/// <param name="Cases">Those that are drawn, by day and code.</param>
public sealed record AfterAudit(int WithinLimit, IReadOnlyList<AuditCase> Cases)
{
    /// <summary>Draws the sample: the same for the same requests and policies, whoever draws it.</summary>
    public static AfterAudit Sample(BookSetup setup, IReadOnlyList<RequestHistory> histories) => throw new NotImplementedException();
}
