using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>Something is said about a request; it stays as it is.</summary>
[Command(CommentRequest.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record CommentRequest : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "comment";

    /// <summary>What is said.</summary>
    public required string Comment { get; init; }

    public override Decision Decide(IBookView view)
    {
        Request(view);
        OutcomeForm.Check(Comment, "comment");
        return Record(view, this with { Person = PersonIn(view) });
    }

    public override RequestState Done(RequestState request, DateOnly date) => request;
}
