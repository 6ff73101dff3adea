using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>A command on a request that is there.</summary>
public abstract record RequestCommand : BookCommand
{
    /// <summary>The request's code.</summary>
    public required string Document { get; init; }

    /// <summary>The person who did it.</summary>
    [Resolved]
    public string? Person { get; init; }

    internal override DocumentName? Named => new(Document, full => this with { Document = full });

    /// <summary>The request after this command, which was carried out.</summary>
    public abstract RequestState Done(RequestState request, DateOnly date);

    private protected RequestState Request(IBookView view)
    {
        var request = view.FindRequest(Document)
            ?? throw DocumentCode.NoRequest(Document, view.FindDocument(Document)?.Kind);
        RequestDate.Check(Document, request, DateIn(view), view.Today);
        return request;
    }

    /// <summary>The person that the actor is.</summary>
    private protected string PersonIn(IBookView view) => view.Setup.PersonOf(Actor).Code;

    /// <summary>Records the command, with what was found out in deciding it, and posts lines if there are any.</summary>
    private protected Decision Record(IBookView view, RequestCommand resolved, IReadOnlyList<Line>? lines = null) => new(
    [
        NewDraft(view) with { Data = CommandJson.Data(resolved), Document = Document, Lines = lines ?? [] },
    ], null);

    /// <summary>Only the one who wrote the request.</summary>
    private protected string MakerIn(IBookView view, RequestState request)
    {
        var person = PersonIn(view);
        return request.IsMaker(person)
            ? person
            : throw new RefusedException(Rule.OnlyTheMaker, ("document", Document), ("person", person));
    }

    /// <summary>What a request still holds goes back to the funds available.</summary>
    private protected IReadOnlyList<Line> Released(IBookView view)
    {
        if (view.FindDocument(Document) is not { } held)
            return [];
        return
        [
            .. held.Held(ControlAccount.Reserved).SelectMany(line => BudgetPosting.ReservationReleased(line.Account.Place(), line.Amount)),
            .. held.Held(ControlAccount.Committed).SelectMany(line => BudgetPosting.CommitmentReleased(line.Account.Place(), line.Amount)),
        ];
    }
}
