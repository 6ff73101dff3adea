using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Money that a unit holds for someone else (受托代理): in no budget, and in no fund.</summary>
public abstract record HeldDonation : BookCommand
{
    public required string Unit { get; init; }

    public required decimal Amount { get; init; }

    public string? Donor { get; init; }

    /// <summary>Whom it is held for.</summary>
    public required string For { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit)];

    private protected (Place At, Money Amount) Resolve(IBookView view)
    {
        Texts.Text(Donor ?? "", "donor", 200);
        if (string.IsNullOrWhiteSpace(For))
            throw new RefusedException(Rule.MemberRequired, ("kind", CommandJson.KindOf(this)), ("member", "for"));
        Texts.Text(For, "for", 200);
        var amount = Money.FromDecimal(Amount, view.Setup.Profile.Currency);
        return amount.MinorUnits > 0
            ? (new Place(view.Setup.Unit(Unit).Code, "", "", 0), amount)
            : throw new RefusedException(Rule.AmountMustBePositive, ("member", "amount"), ("amount", amount));
    }
}
