using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>撤回: who asked takes a request back before anything of it is paid.</summary>
[Command(WithdrawRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record WithdrawRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "withdraw";

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        var person = MakerIn(view, request);
        request.Next(RequestEvent.Withdraw);
        return Record(view, this with { Person = person }, Released(view));
    }

    public override RequestState Done(RequestState request, DateOnly date) =>
        request with { Status = request.Next(RequestEvent.Withdraw), DecidedOn = date };
}
