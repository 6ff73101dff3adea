using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using FundLedger.Setup;

namespace FundLedger.Figures;

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
    public static AfterAudit Sample(BookSetup setup, IReadOnlyList<RequestHistory> histories)
    {
        var within = histories.Where(history => history is { IsApproved: true, IsLocal: true })
            .Select(history => (History: history, Policy: setup.PolicyOf(history.Request.Unit, history.Request.Fund)))
            .Where(each => each.Policy?.RequestLimit is { } limit && (each.History.Amount is not { } amount || amount.Amount <= limit.Amount))
            .Select(each => CaseOf(each.History, each.Policy!)).ToList();
        return new AfterAudit(within.Count,
        [
            .. within.Where(each => each.Drawn < each.Percent).OrderBy(each => each.DecidedOn).ThenBy(each => each.Request, StringComparer.Ordinal),
        ]);
    }

    /// <summary>0 to 99: the first eight bytes of the SHA-256 of the request's code, modulo a hundred.</summary>
    public static int Draw(string request) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(request))) % 100);

    private static AuditCase CaseOf(RequestHistory history, Policy policy) => new(
        history.Request.Code, history.Request.Unit, history.Request.Fund, history.Amount, history.Decision!.Date,
        policy.AuditPercent, Draw(history.Request.Code));
}
