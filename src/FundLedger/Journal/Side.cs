namespace FundLedger.Journal;

/// <summary>The side of an account that a line stands on.</summary>
public enum Side
{
    Debit,
    Credit,
}
