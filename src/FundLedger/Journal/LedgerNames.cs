namespace FundLedger.Journal;

/// <summary>How ledgers are written in commands, answers and the database.</summary>
public static class LedgerNames
{
    public static string Of(Ledger ledger) => ledger switch
    {
        Ledger.Financial => "financial",
        Ledger.Budgetary => "budgetary",
        Ledger.Charity => "charity",
        Ledger.Control => "control",
    };

    /// <summary>Reads what <see cref="Of"/> wrote; null for anything else.</summary>
    public static Ledger? Find(string name) => name switch
    {
        "financial" => Ledger.Financial,
        "budgetary" => Ledger.Budgetary,
        "charity" => Ledger.Charity,
        "control" => Ledger.Control,
        _ => null,
    };

    /// <summary>The ledger's name for a reader.</summary>
    public static LocalName Title(Ledger ledger) => TermNames.Find(ledger)!;
}
