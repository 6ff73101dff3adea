using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>A document that is a performance award.</summary>
internal static class AwardDocument
{
    /// <exception cref="RefusedException"><see cref="Rule.DocumentMustExist"/> or <see cref="Rule.DocumentState"/>.</exception>
    public static DocumentState Require(IBookView view, string award)
    {
        var document = NewDocument.Require(view, award);
        return document.Kind == AccrueAward.Kind
            ? document
            : throw new RefusedException(Rule.DocumentState, ("document", award), ("problem", new Reason(Because.NotAnAward, ("kind", document.Kind))));
    }

    /// <summary>The dimensions of an award: those of the liability that it began with.</summary>
    public static (Place At, Currency Currency) PlaceOf(DocumentState award)
    {
        var account = award.Nets.First(net => net.Account is { Ledger: Ledger.Financial, Code: FinancialAccount.PerformancePayPayable }).Account;
        return (account.Place(), account.Currency);
    }

    /// <summary>What is owed of an award: 220103.</summary>
    public static Money Unpaid(DocumentState award, Currency currency) =>
        Money.FromMinorUnits(-award.DebitOf(Ledger.Financial, FinancialAccount.PerformancePayPayable), currency);

    /// <summary>What is paid of it and has not come back, in whatever year.</summary>
    public static Money Paid(DocumentState award, Currency currency) => Money.FromMinorUnits(
        -award.DebitOf(Ledger.Control, ControlAccount.Paid) - award.DebitOf(Ledger.Control, ControlAccount.BroughtForward), currency);
}
