using System.Collections.Frozen;
using static FundLedger.Requests.RequestEvent;
using static FundLedger.Requests.RequestStatus;

namespace FundLedger.Requests;

/// <summary>The state machine of a request, as one table: what is not in it is refused.</summary>
internal static class RequestTransitions
{
    private static readonly FrozenDictionary<(RequestStatus From, RequestEvent Event), RequestStatus> Table =
        new Dictionary<(RequestStatus, RequestEvent), RequestStatus>
        {
            [(RequestStatus.Draft, Edit)] = RequestStatus.Draft,
            [(RequestStatus.Draft, Attach)] = RequestStatus.Draft,
            [(RequestStatus.Draft, Submit)] = Submitted,
            [(RequestStatus.Draft, Withdraw)] = Withdrawn,
            [(RequestStatus.Draft, Expire)] = Expired,

            [(Submitted, Vote)] = Submitted,
            [(Submitted, Approve)] = Approved,
            [(Submitted, CarryOut)] = Closed,
            [(Submitted, Reject)] = Rejected,
            [(Submitted, StepBack)] = Submitted,
            [(Submitted, Return)] = Returned,
            [(Submitted, Remind)] = Submitted,
            [(Submitted, Withdraw)] = Withdrawn,
            [(Submitted, Expire)] = Expired,

            [(Returned, Edit)] = Returned,
            [(Returned, Attach)] = Returned,
            [(Returned, Submit)] = Submitted,
            [(Returned, Withdraw)] = Withdrawn,
            [(Returned, Expire)] = Expired,

            [(Approved, PayPart)] = PartlyPaid,
            [(Approved, PayFinal)] = Paid,
            [(Approved, Withdraw)] = Withdrawn,
            [(Approved, Expire)] = Expired,
            [(Approved, End)] = Ended,

            [(PartlyPaid, PayPart)] = PartlyPaid,
            [(PartlyPaid, PayFinal)] = Paid,
            [(PartlyPaid, RequestEvent.Refund)] = PartlyPaid,
            [(PartlyPaid, ReturnPart)] = PartlyPaid,
            [(PartlyPaid, ReturnAll)] = Approved,
            [(PartlyPaid, End)] = Ended,

            [(Paid, RequestEvent.Refund)] = Paid,
            [(Paid, ReturnPart)] = PartlyPaid,
            [(Paid, ReturnAll)] = Approved,
            [(Paid, Report)] = Reported,

            [(Ended, RequestEvent.Refund)] = Ended,
            [(Ended, Report)] = Reported,

            [(Reported, RequestEvent.Refund)] = Reported,
            [(Reported, Evaluate)] = Evaluated,

            [(Evaluated, RequestEvent.Refund)] = Evaluated,
            [(Evaluated, Close)] = Closed,
        }.ToFrozenDictionary();

    /// <summary>All that can happen, with what comes of it.</summary>
    public static IEnumerable<(RequestStatus From, RequestEvent Event, RequestStatus To)> All =>
        Table.Select(row => (row.Key.From, row.Key.Event, row.Value)).OrderBy(row => row.From).ThenBy(row => row.Event);

    /// <summary>Where an event leads; null where it cannot happen.</summary>
    public static RequestStatus? Next(RequestStatus from, RequestEvent happened) =>
        Table.TryGetValue((from, happened), out var to) ? to : null;
}
