using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// A bank takes its fee from a charity fund's deposits. Unrestricted money bears it as far as there is any; a fee is posted
/// without it too, because the bank has taken it, and the book's check lists it.
/// </summary>
[Command(PayBankFee.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record PayBankFee : BookCommand, ITakesDonations
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "pay-bank-fee";

    public required string Fund { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>The donations that bear it.</summary>
    [Resolved]
    public IReadOnlyList<DonationPart> Donations { get; init; } = [];

    public override Needs Needs(IBookView view) => WhereTold(() =>
    {
        var quota = QuotaCommand.PlaceOf(view, view.Setup.Fund(Fund).Owner, Fund, null, null, DateIn(view));
        return Commands.Needs.DonationsOf(view.Setup, Fund)
            .And(Commands.Needs.Account(quota.Control(ControlAccount.Available, view.Setup.Fund(Fund).Currency)));
    });

    public override IEnumerable<Touch> Places(BookSetup setup) =>
        setup.Funds.GetValueOrDefault(Fund) is { } fund ? [new Touch(fund.Owner, Fund)] : [];

    public override Decision Decide(IBookView view)
    {
        var fund = CharityBooks.Require(view, Fund, Kind);
        var quota = QuotaCommand.PlaceOf(view, fund.Owner, Fund, null, null, DateIn(view));
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        var available = view.Timeline(quota.Control(ControlAccount.Available, amount.Currency)).Lowest(DateIn(view), Side.Credit).Balance;
        var parts = DonationChoice.OfUnrestricted(view, quota, DateIn(view), Money.Min(amount, Money.FromMinorUnits(Math.Max(0, available), amount.Currency)));
        return (this with { Donations = parts }).Post(
            view, CharityPosting.BankFee(CharityBooks.Of(fund, quota), quota, amount, DonationChoice.Total(parts, amount.Currency)));
    }
}
