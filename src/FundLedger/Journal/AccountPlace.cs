namespace FundLedger.Journal;

/// <summary>From an account to its dimensions, and back.</summary>
internal static class AccountPlace
{
    public static Place Place(this Account account) => new(account.Unit, account.Fund, account.Purpose, account.Year);

    /// <summary>The account of the control ledger with these dimensions.</summary>
    public static Account Control(this Place at, string code, Currency currency) =>
        new(Ledger.Control, code, at.Unit, at.Fund, at.Purpose, at.Year, currency);
}
