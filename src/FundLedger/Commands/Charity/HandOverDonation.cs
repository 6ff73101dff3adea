using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>A donation held for someone else is handed over.</summary>
[Command(HandOverDonation.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record HandOverDonation : HeldDonation
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "hand-over-donation";

    public override Needs Needs(IBookView view) => Commands.Needs.Account(Liability(Unit, view.Setup.Profile.Currency));

    public override Decision Decide(IBookView view)
    {
        var (at, amount) = Resolve(view);
        var held = view.Timeline(Liability(Unit, amount.Currency)).Lowest(DateIn(view), Side.Credit).Balance;
        var limit = Money.FromMinorUnits(Math.Max(0, held), amount.Currency);
        if (amount > limit)
        {
            throw new RefusedException(Rule.AmountAboveHeld, ("document", Unit),
                ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        }

        return Post(view, PaymentPosting.HandedOver(at, amount));
    }
}
