namespace FundLedger;

/// <summary>What is asked for.</summary>
public enum RequestKind
{
    /// <summary>Money of a charity fund.</summary>
    Charity,

    /// <summary>Money of the unit's own budget.</summary>
    Budget,

    /// <summary>调剂 above the autonomy limit.</summary>
    Virement,

    /// <summary>A locked month to be opened again.</summary>
    ReopenPeriod,

    /// <summary>Another policy.</summary>
    Policy,
}
