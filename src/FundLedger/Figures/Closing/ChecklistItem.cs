namespace FundLedger.Figures;

/// <summary>What may stand in the way of locking a month or closing a year.</summary>
public enum ChecklistItem
{
    /// <summary>An earlier month, or a month of the year, is not locked.</summary>
    [Term("月份未锁定", "Month is open")]
    MonthOpen,

    /// <summary>The year before is not closed.</summary>
    [Term("上年未结账", "Year before is open")]
    YearOpen,

    /// <summary>A request holds quota that is to lapse.</summary>
    [Term("申请占用将注销的指标", "Request holds quota that lapses")]
    QuotaHeld,

    /// <summary>Quota that was not confirmed: it carries over or lapses by its fund's rule.</summary>
    [Term("结转未确认", "Carry-over not confirmed")]
    LotNotConfirmed,

    /// <summary>Vouchers lack signatures.</summary>
    [Term("凭证未签齐", "Vouchers not signed")]
    VoucherUnsigned,

    /// <summary>A request waited for a decision at the end.</summary>
    [Term("申请待决定", "Request waits for a decision")]
    RequestWaiting,

    /// <summary>An advance of an earlier month is not verified.</summary>
    [Term("预付未核销", "Advance not verified")]
    AdvanceUnverified,
}
