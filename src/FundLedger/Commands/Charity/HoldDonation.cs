using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>A donation for someone else is received.</summary>
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record HoldDonation : HeldDonation
{
    public override Decision Decide(IBookView view)
    {
        var (at, amount) = Resolve(view);
        return Post(view, PaymentPosting.HeldForOthers(at, amount));
    }
}
