using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Where a charity fund's own books are kept: at its owner, purpose by purpose.</summary>
internal static class CharityBooks
{
    public static Place Of(Fund fund, Place quota) => quota with { Unit = fund.Owner };

    /// <summary>A charity fund.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/>, or <see cref="Rule.FundTypeMustMatch"/> for another type of fund.</exception>
    public static Fund Require(IBookView view, string code, string kind) => view.Setup.Fund(code) is { Type: FundType.Charity } fund
        ? fund
        : throw new RefusedException(Rule.FundTypeMustMatch, ("fund", code), ("actual", view.Setup.Fund(code).Type), ("kind", kind));

    /// <summary>A donation of a charity fund that stands.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DonationMustExist"/>.</exception>
    public static Donation Donation(IBookView view, string fund, long entry) => view.Donations(fund).FindStanding(entry)
        ?? throw new RefusedException(Rule.DonationMustExist, ("entry", entry), ("fund", fund));

    /// <exception cref="RefusedException"><see cref="Rule.AmountAboveUnrestricted"/>.</exception>
    public static void CheckUnrestricted(Place at, Money amount, Money limit)
    {
        if (amount > limit)
        {
            throw new RefusedException(Rule.AmountAboveUnrestricted, ("place", string.Join('/', new[] { at.Unit, at.Fund, at.Purpose }.Where(part => part.Length > 0))),
                ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        }
    }
}
