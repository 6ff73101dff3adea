using FundLedger.Journal;

namespace FundLedger.Posting;

/// <summary>The words that posting rules are written in.</summary>
internal static class Lines
{
    public static Line Debit(Ledger ledger, string code, Place at, Money amount) => Of(ledger, code, at, Side.Debit, amount);

    public static Line Credit(Ledger ledger, string code, Place at, Money amount) => Of(ledger, code, at, Side.Credit, amount);

    /// <summary>A debit line and a credit line of one ledger and place.</summary>
    public static Line[] Pair(Ledger ledger, string debit, string credit, Place at, Money amount) =>
        [Debit(ledger, debit, at, amount), Credit(ledger, credit, at, amount)];

    private static Line Of(Ledger ledger, string code, Place at, Side side, Money amount) =>
        new(new Account(ledger, code, at.Unit, at.Fund, at.Purpose, at.Year, amount.Currency), side, amount.MinorUnits);
}
