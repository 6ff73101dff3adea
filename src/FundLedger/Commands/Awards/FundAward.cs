using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;

namespace FundLedger.Commands;

/// <summary>Quota arrives for a part of an award that had none.</summary>
[Command(FundAward.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record FundAward : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "fund-award";

    public required string Award { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>The budget year of the quota; left out: the fiscal year of the date.</summary>
    [BudgetYear]
    public int? Year { get; init; }

    internal override DocumentName? Named => new(Award, full => this with { Award = full });

    public override Decision Decide(IBookView view)
    {
        var award = AwardDocument.Require(view, Award);
        var (at, currency) = AwardDocument.PlaceOf(award);
        var amount = QuotaCommand.Positive(view, at.Fund, Amount);
        var unfunded = Money.FromMinorUnits(award.DebitOf(Ledger.Control, ControlAccount.Unfunded), currency);
        if (amount > unfunded)
        {
            throw new RefusedException(Rule.AmountAboveUnfunded, ("document", Award),
                ("limit", unfunded), ("amount", amount), ("shortfall", amount - unfunded));
        }

        var quota = at with { Year = Year ?? view.Setup.Profile.FiscalYearOf(DateIn(view)) };
        return Post(view, AwardPosting.Funding(at, quota, amount), Award);
    }
}
