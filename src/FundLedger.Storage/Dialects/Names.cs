namespace FundLedger.Storage;

/// <summary>How our enums are written in the database and in answers.</summary>
public static class Names
{
    public static string Of(Ledger ledger) => ledger switch
    {
        Ledger.Financial => "financial",
        Ledger.Budgetary => "budgetary",
        Ledger.Charity => "charity",
        Ledger.Control => "control",
    };

    /// <summary>Reads what <see cref="Of"/> wrote; anything else is a damaged row.</summary>
    public static Ledger LedgerOf(string name) => name switch
    {
        "financial" => Ledger.Financial,
        "budgetary" => Ledger.Budgetary,
        "charity" => Ledger.Charity,
        "control" => Ledger.Control,
        _ => throw new DamagedException($"'{name}' is not a ledger."),
    };
}
