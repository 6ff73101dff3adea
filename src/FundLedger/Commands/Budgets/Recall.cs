using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>收回: allotted quota that is still unused goes back up the tree.</summary>
[Command(Recall.Kind)]
[Right(RightAt.Place, Roles.FinanceOfficer)]
public sealed record Recall : AllotmentCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "recall";

    public override Decision Decide(IBookView view)
    {
        var (from, to, amount, ownUse) = Resolve(view);
        return Post(view,
        [
            .. ownUse ? BudgetPosting.OwnUseReturned(from, amount) : BudgetPosting.Recall(from, to, amount, view.Setup.AllotsOn(To)),
            .. ownUse || !view.Setup.AllotsOn(To) ? CarriedOverIn(view, to, -amount) : [],
        ]);
    }
}
