using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>下达: quota goes down the tree.</summary>
[Command(Allot.Kind)]
[Right(RightAt.Place, Roles.FinanceOfficer)]
public sealed record Allot : AllotmentCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "allot";

    public override Decision Decide(IBookView view)
    {
        var (from, to, amount, ownUse) = Resolve(view);
        return Post(view,
        [
            .. ownUse ? BudgetPosting.OwnUse(from, amount) : BudgetPosting.Allotment(from, to, amount, view.Setup.AllotsOn(To)),
            .. ownUse || !view.Setup.AllotsOn(To) ? CarriedOverIn(view, to, amount) : [],
        ]);
    }
}
