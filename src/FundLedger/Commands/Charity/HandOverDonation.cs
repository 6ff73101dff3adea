using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>Money held for someone else is handed to whom it is held for, or goes back to its giver.</summary>
[Command(HandOverDonation.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record HandOverDonation : HeldDonation
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "hand-over-donation";

    /// <summary>True: it goes back to its giver, whom <see cref="HeldDonation.Donor"/> names; left out: it goes to whom it is held for.</summary>
    public bool Back { get; init; }

    public override Needs Needs(IBookView view) => HeldMoney.NeedsOf(Unit);

    public override Decision Decide(IBookView view)
    {
        var (at, amount) = Resolve(view);
        if (Back && string.IsNullOrWhiteSpace(Donor))
            throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "donor"));
        var entries = view.EntriesOf(HeldMoney.DocumentOf(Unit));
        var held = HeldMoney.Of(entries, null);
        var limit = Lowest(held, view, amount.Currency);
        if (Back)
            limit = Money.Min(limit, Lowest(HeldMoney.Of(entries, Donor), view, amount.Currency));
        if (amount > limit)
        {
            var others = held.Where(each => each.Key != For && each.Value.Total > 0).Select(each => each.Key).Order(StringComparer.Ordinal).ToList();
            throw new RefusedException(Rule.AmountAboveHeld, ("document", Unit), ("for", Texts.Shown(For)), ("donor", Back ? Texts.Shown(Donor!) : null),
                ("limit", limit), ("amount", amount), ("shortfall", amount - limit), ("others", others.Count == 0 ? null : Texts.Shown(string.Join(", ", others))));
        }

        return Post(view, PaymentPosting.HandedOver(at, amount), HeldMoney.DocumentOf(Unit));
    }

    private Money Lowest(IReadOnlyDictionary<string, Timeline> held, IBookView view, Currency currency) =>
        Money.FromMinorUnits(Math.Max(0, held.GetValueOrDefault(For)?.Lowest(DateIn(view), Side.Debit).Balance ?? 0), currency);
}
