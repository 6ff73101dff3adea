namespace FundLedger.Journal;

/// <summary>
/// What a balance is kept for: an account of the chart with all its dimensions. Opened on first use.
/// </summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Code">The code in that ledger's chart.</param>
/// <param name="Unit">The accounting entity.</param>
/// <param name="Fund">The fund; empty where none applies (money held for someone else).</param>
/// <param name="Purpose">The purpose; empty where none applies.</param>
/// <param name="Year">The year that the authority belongs to; 0 where it has none.</param>
/// <param name="Currency">The currency, which is the fund's.</param>
public sealed record Account(
    Ledger Ledger, string Code, string Unit, string Fund, string Purpose, int Year, Currency Currency)
{
    /// <summary>The part of an entry that must balance by itself.</summary>
    public (Ledger Ledger, string Unit, string Fund, Currency Currency) Segment => (Ledger, Unit, Fund, Currency);

    /// <summary>All dimensions, for a message: <c>control 9203 A01/GF/2080208/2025 CNY</c>.</summary>
    public override string ToString()
    {
        var year = Year == 0 ? "-" : Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"{LedgerNames.Of(Ledger)} {Code} {Unit}/{Or(Fund)}/{Or(Purpose)}/{year} {Currency.Code}";

        static string Or(string code) => code.Length == 0 ? "-" : code;
    }
}
