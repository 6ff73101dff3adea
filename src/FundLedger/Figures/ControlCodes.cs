namespace FundLedger.Figures;

/// <summary>Control accounts by what they stand for; see the table of events in the accounting rules.</summary>
internal static class ControlCodes
{
    /// <summary>Where authority is held until it is paid, passed on, carried or lost.</summary>
    public static readonly string[] Held = ["9201", "9203", "9204", "9301", "9302", "9401"];

    /// <summary>What a unit holds to spend itself.</summary>
    public static readonly string[] Spendable = ["9203", "9204", "9301", "9302", "9401"];

    /// <summary>Sources of authority that are no other unit's.</summary>
    public static readonly string[] Sources = ["9101", "9102", "9103", "9104", "9120"];

    /// <summary>申请预占 and 审批占用.</summary>
    public static readonly string[] Reserved = ["9301", "9302"];
}
