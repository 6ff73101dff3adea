using FundLedger.Authority;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>A donation for someone else is received.</summary>
[Command(HoldDonation.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record HoldDonation : HeldDonation
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "hold-donation";

    public override Decision Decide(IBookView view)
    {
        var (at, amount) = Resolve(view);
        return Post(view, PaymentPosting.HeldForOthers(at, amount), HeldMoney.DocumentOf(Unit));
    }
}
