namespace FundLedger;

/// <summary>From an account back to the dimensions that posting rules take.</summary>
internal static class AccountPlace
{
    public static Place Place(this Account account) => new(account.Unit, account.Fund, account.Purpose, account.Year);
}
