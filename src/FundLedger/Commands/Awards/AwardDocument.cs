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
}
