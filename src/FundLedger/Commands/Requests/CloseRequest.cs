using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>A request that is evaluated is done.</summary>
[Command(CloseRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit, Roles.Approver, Roles.Committee, Roles.Secretary, Roles.FinanceOfficer)]
public sealed record CloseRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "close-request";

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        request.Next(RequestEvent.Close);
        request.CheckFlags();
        return Record(view, this with { Person = PersonIn(view) });
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Close) };
}
