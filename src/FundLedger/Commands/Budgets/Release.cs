using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>A request is rejected, returned, withdrawn or has expired: what it holds goes back to the funds available.</summary>
[Command(Release.Kind)]
[Right(RightAt.Unit, Roles.Approver, Roles.Committee, Roles.Secretary, Roles.FinanceOfficer)]
public sealed record Release : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "release";

    public required string Document { get; init; }

    internal override DocumentName? Named => new(Document, full => this with { Document = full });

    public override Decision Decide(IBookView view)
    {
        RequestOwn.Check(view, Document, Kind);
        var document = NewDocument.Require(view, Document);
        Line[] lines =
        [
            .. document.Held(ControlAccount.Reserved).SelectMany(line => BudgetPosting.ReservationReleased(line.Account.Place(), line.Amount)),
            .. document.Held(ControlAccount.Committed).SelectMany(line => BudgetPosting.CommitmentReleased(line.Account.Place(), line.Amount)),
        ];
        if (lines.Length == 0)
            throw new RefusedException(Rule.DocumentState, ("document", Document), ("problem", new Reason(Because.NothingHeld)));
        return Post(view, lines, Document);
    }
}
