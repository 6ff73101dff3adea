namespace FundLedger.Journal;

/// <summary>One line of an entry. A red line (红字) stands on its side with an amount below zero.</summary>
/// <param name="Account">The account with its dimensions.</param>
/// <param name="Side">Debit or credit.</param>
/// <param name="MinorUnits">The amount in minor units of the account's currency; not zero.</param>
public readonly record struct Line(Account Account, Side Side, long MinorUnits)
{
    /// <summary>Minor units on the debit side; zero on a credit line.</summary>
    public long Debit => Side == Side.Debit ? MinorUnits : 0;

    /// <summary>Minor units on the credit side; zero on a debit line.</summary>
    public long Credit => Side == Side.Credit ? MinorUnits : 0;

    /// <summary>Debit less credit.</summary>
    public long Net => Side == Side.Debit ? MinorUnits : -MinorUnits;

    public Money Amount => Money.FromMinorUnits(MinorUnits, Account.Currency);

    /// <summary>The same line in red: same side, opposite sign.</summary>
    public Line Red() => this with { MinorUnits = -MinorUnits };
}
