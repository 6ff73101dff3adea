using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>Performance pay is paid, in full or in part, within the part that has quota.</summary>
[Command(PayAward.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer, Roles.Cashier)]
public sealed record PayAward : BookCommand, IOfSourceVoucher
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "pay-award";

    public required string Award { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>What it is posted of: once.</summary>
    public SourceVoucher? SourceVoucher { get; init; }

    internal override DocumentName? Named => new(Award, full => this with { Award = full });

    public override Decision Decide(IBookView view)
    {
        var award = AwardDocument.Require(view, Award);
        var (at, currency) = AwardDocument.PlaceOf(award);
        var amount = QuotaCommand.Positive(view, at.Fund, Amount);
        var owed = award.Held(ControlAccount.AccruedUnpaid).Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);
        if (amount > owed)
        {
            throw new RefusedException(Rule.AmountAboveAccrued, ("document", Award),
                ("limit", owed), ("amount", amount), ("shortfall", amount - owed));
        }

        return Post(view, Lines(view, award, at, amount), Award);
    }

    /// <summary>Pays from the oldest quota first.</summary>
    private Line[] Lines(IBookView view, DocumentState award, Place at, Money amount)
    {
        var lines = new List<Line>();
        foreach (var (account, held) in award.Held(ControlAccount.AccruedUnpaid).OrderBy(held => held.Account.Year))
        {
            var part = Money.Min(amount, held);
            if (!part.IsZero)
                lines.AddRange(AwardPosting.Payment(at, account.Place(), part, IsCarriedOver(view, account.Place())));
            amount -= part;
        }

        return [.. lines];
    }
}
