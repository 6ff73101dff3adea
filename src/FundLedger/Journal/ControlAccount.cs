namespace FundLedger.Journal;

/// <summary>Accounts of the control ledger (指标). What is available to a unit is the balance of <see cref="Available"/>, nothing else.</summary>
public static class ControlAccount
{
    /// <summary>年初预算指标.</summary>
    public const string Appropriated = "9101";

    /// <summary>上年结转指标.</summary>
    public const string BroughtForward = "9102";

    /// <summary>追加追减指标.</summary>
    public const string Supplemented = "9103";

    /// <summary>调剂调入调出.</summary>
    public const string Virement = "9104";

    /// <summary>上级下达指标.</summary>
    public const string AllotmentReceived = "9110";

    /// <summary>捐赠限定额度.</summary>
    public const string Donated = "9120";

    /// <summary>待分指标.</summary>
    public const string Unallotted = "9201";

    /// <summary>已下达下级指标.</summary>
    public const string Allotted = "9202";

    /// <summary>可用指标.</summary>
    public const string Available = "9203";

    /// <summary>冻结指标.</summary>
    public const string Frozen = "9204";

    /// <summary>申请预占.</summary>
    public const string Reserved = "9301";

    /// <summary>审批占用.</summary>
    public const string Committed = "9302";

    /// <summary>应付未付.</summary>
    public const string AccruedUnpaid = "9401";

    /// <summary>已支付.</summary>
    public const string Paid = "9501";

    /// <summary>已结转下年.</summary>
    public const string CarriedForward = "9601";

    /// <summary>已收回注销.</summary>
    public const string ClawedBack = "9602";

    /// <summary>本级核销.</summary>
    public const string Cancelled = "960201";

    /// <summary>无指标负债.</summary>
    public const string Unfunded = "9701";

    /// <summary>无指标负债对方.</summary>
    public const string UnfundedContra = "9702";

    /// <summary>Where authority comes from, but for what a unit above allots.</summary>
    public static IReadOnlyList<string> Sources { get; } = [Appropriated, BroughtForward, Supplemented, Virement, Donated];

    /// <summary>Where authority is held until it is paid, passed on, carried or lost.</summary>
    public static IReadOnlyList<string> Held { get; } = [Unallotted, Available, Frozen, Reserved, Committed, AccruedUnpaid];

    /// <summary>What a unit holds to spend itself.</summary>
    public static IReadOnlyList<string> Spendable { get; } = [Available, Frozen, Reserved, Committed, AccruedUnpaid];

    /// <summary>What a unit holds that nothing has a claim on.</summary>
    public static IReadOnlyList<string> Free { get; } = [Unallotted, Available, Frozen];

    /// <summary>What requests hold.</summary>
    public static IReadOnlyList<string> Requested { get; } = [Reserved, Committed];

    /// <summary>What documents hold.</summary>
    public static IReadOnlyList<string> HeldByDocuments { get; } = [Reserved, Committed, AccruedUnpaid];
}
