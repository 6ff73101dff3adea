namespace FundLedger.Server;

/// <summary>What a printed report is beside the one that the ledger gives.</summary>
internal enum PrintedVerdict
{
    /// <summary>The same bytes.</summary>
    Identical,

    /// <summary>The same texts, drawings and attached figures.</summary>
    Same,

    /// <summary>The same texts and attached figures; another version drew it.</summary>
    SameFigures,

    Different,
}
