using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>占用: a request is approved, and what was set aside for it is committed.</summary>
[Command(Commit.Kind)]
[Right(RightAt.Unit, Roles.Approver, NeedsSecondFactor = true)]
public sealed record Commit : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "commit";

    public required string Document { get; init; }

    internal override DocumentName? Named => new(Document, full => this with { Document = full });

    public override Decision Decide(IBookView view)
    {
        RequestOwn.Check(view, Document, Kind);
        var held = NewDocument.Require(view, Document).Held(ControlAccount.Reserved);
        if (held.Count == 0)
            throw new RefusedException(Rule.DocumentState, ("document", Document), ("problem", new Reason(Because.NothingReserved)));
        return Post(view, [.. held.SelectMany(line => BudgetPosting.Commitment(line.Account.Place(), line.Amount))], Document);
    }
}
