namespace FundLedger.Setup;

/// <summary>What is asked for.</summary>
public enum RequestKind
{
    /// <summary>Money of a charity fund.</summary>
    [Term("慈善金", "Charity")]
    Charity,

    /// <summary>Money of the unit's own budget.</summary>
    [Term("预算用款", "Budget")]
    Budget,

    /// <summary>调剂 above the autonomy limit.</summary>
    [Term("调剂", "Virement")]
    Virement,

    /// <summary>A locked month to be opened again.</summary>
    [Term("开启期间", "Reopen a month")]
    ReopenPeriod,

    /// <summary>Another policy.</summary>
    [Term("规则调整", "Policy")]
    Policy,
}
