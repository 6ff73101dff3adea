namespace FundLedger;

/// <summary>What the terms of closed lists are called, in both languages.</summary>
public static class TermNames
{
    /// <summary>What a value is called; null for one that is no term of a closed list.</summary>
    public static LocalName? Find(object? value) => value switch
    {
        Ledger ledger => LedgerNames.Title(ledger),
        UnitLevel level => Of(level),
        FundType type => Of(type),
        CarryOver rule => Of(rule),
        ClawBackBand band => Of(band),
        RequestKind kind => Of(kind),
        RequestStatus status => Of(status),
        RequestEvent happened => Of(happened),
        VoteChoice choice => Of(choice),
        StepRule rule => Of(rule),
        VoucherOffice office => Of(office),
        RefusalCause cause => Of(cause),
        ComparisonAlert flag => Of(flag),
        DonationTerm term => Of(term),
        _ => null,
    };

    public static LocalName Of(UnitLevel level) => level switch
    {
        UnitLevel.Municipality => new("市", "Municipality"),
        UnitLevel.District => new("区", "District"),
        UnitLevel.Street => new("街道", "Street"),
        UnitLevel.Community => new("社区", "Community"),
        UnitLevel.Foundation => new("基金会", "Foundation"),
    };

    public static LocalName Of(FundType type) => type switch
    {
        FundType.Fiscal => new("财政", "Fiscal"),
        FundType.Performance => new("绩效", "Performance"),
        FundType.Charity => new("慈善", "Charity"),
        FundType.Project => new("项目", "Project"),
    };

    public static LocalName Of(CarryOver rule) => rule switch
    {
        CarryOver.CarryOver => new("全部结转", "Carries over"),
        CarryOver.TwoYear => new("结转一次", "Two years"),
        CarryOver.Lapse => new("当年注销", "Lapses"),
        CarryOver.Permanent => new("不分年度", "Permanent"),
    };

    public static LocalName Of(ClawBackBand band) => band switch
    {
        ClawBackBand.Within30 => new("30 天内", "30 or less"),
        ClawBackBand.Within60 => new("31–60 天", "31–60"),
        ClawBackBand.Within90 => new("61–90 天", "61–90"),
        ClawBackBand.Later => new("90 天以上", "over 90"),
    };

    public static LocalName Of(RequestKind kind) => kind switch
    {
        RequestKind.Charity => new("慈善金", "Charity"),
        RequestKind.Budget => new("预算用款", "Budget"),
        RequestKind.Virement => new("调剂", "Virement"),
        RequestKind.ReopenPeriod => new("开启期间", "Reopen a month"),
        RequestKind.Policy => new("规则调整", "Policy"),
    };

    public static LocalName Of(RequestStatus status) => status switch
    {
        RequestStatus.Draft => new("草稿", "Draft"),
        RequestStatus.Submitted => new("审批中", "In approval"),
        RequestStatus.Returned => new("已退回", "Returned"),
        RequestStatus.Approved => new("已批准", "Approved"),
        RequestStatus.PartlyPaid => new("部分拨付", "Partly paid"),
        RequestStatus.Paid => new("已拨付", "Paid"),
        RequestStatus.Reported => new("已报成效", "Reported"),
        RequestStatus.Evaluated => new("已评估", "Evaluated"),
        RequestStatus.Closed => new("已办结", "Closed"),
        RequestStatus.Rejected => new("不同意", "Rejected"),
        RequestStatus.Withdrawn => new("已撤回", "Withdrawn"),
        RequestStatus.Expired => new("已过期", "Expired"),
    };

    public static LocalName Of(RequestEvent happened) => happened switch
    {
        RequestEvent.Edit => new("起草", "Written"),
        RequestEvent.Attach => new("附件", "File attached"),
        RequestEvent.Submit => new("提交", "Submitted"),
        RequestEvent.Vote => new("审批", "Decision on the step"),
        RequestEvent.Approve => new("批准", "Approved"),
        RequestEvent.CarryOut => new("批准并执行", "Approved and carried out"),
        RequestEvent.Reject => new("不同意", "Rejected"),
        RequestEvent.StepBack => new("退回上一环节", "Sent back a step"),
        RequestEvent.Return => new("退回申请人", "Returned"),
        RequestEvent.Remind => new("催办", "Reminded"),
        RequestEvent.Withdraw => new("撤回", "Withdrawn"),
        RequestEvent.Expire => new("过期", "Expired"),
        RequestEvent.PayPart => new("拨付（部分）", "Paid in part"),
        RequestEvent.PayFinal => new("拨付", "Paid"),
        RequestEvent.Refund => new("退款", "Refund"),
        RequestEvent.Report => new("报告成效", "Outcome reported"),
        RequestEvent.Evaluate => new("评估", "Evaluated"),
        RequestEvent.Close => new("办结", "Closed"),
    };

    public static LocalName Of(VoteChoice choice) => choice switch
    {
        VoteChoice.Approve => new("同意", "Approve"),
        VoteChoice.Reject => new("不同意", "Reject"),
        VoteChoice.Abstain => new("弃权", "Abstain"),
        VoteChoice.Recuse => new("回避", "Recuse"),
        VoteChoice.Witness => new("监事在场", "Supervisor present"),
    };

    public static LocalName Of(StepRule rule) => rule switch
    {
        StepRule.One => new("一人", "One"),
        StepRule.All => new("全体", "All"),
        StepRule.Majority => new("过半数", "Majority"),
        StepRule.Percentage => new("按比例", "Percentage"),
        StepRule.Quorum => new("委员会表决", "Committee"),
        StepRule.Council => new("居民议事会", "Residents' council"),
    };

    public static LocalName Of(VoucherOffice office) => office switch
    {
        VoucherOffice.Preparer => new("制单", "Prepared by"),
        VoucherOffice.Checker => new("审核", "Checked by"),
        VoucherOffice.Bookkeeper => new("记账", "Entered by"),
        VoucherOffice.Cashier => new("出纳", "Cashier"),
        VoucherOffice.Supervisor => new("会计主管", "Chief accountant"),
    };

    public static LocalName Of(RefusalCause cause) => cause switch
    {
        RefusalCause.SkippedStep => new("在省去的环节被否", "Rejected at a step that would be skipped"),
        RefusalCause.OutcomeOverdue => new("因成效逾期未报而耽搁", "Held up by an overdue outcome"),
        RefusalCause.LackOfFunds => new("因资金被占用而无款", "No funds, which others held"),
    };

    public static LocalName Of(ComparisonAlert flag) => flag switch
    {
        ComparisonAlert.ExecutionBehind => new("执行滞后", "Execution behind"),
        ComparisonAlert.Shortage => new("资金缺口", "Shortage"),
        ComparisonAlert.PayLate => new("绩效迟付", "Performance pay late"),
        ComparisonAlert.ApprovalSlow => new("审批缓慢", "Slow approval"),
        ComparisonAlert.DonationsIdle => new("善款闲置", "Donations idle"),
        ComparisonAlert.FactsMissing => new("数据缺失", "Data missing"),
    };

    public static LocalName Of(DonationTerm term) => term switch
    {
        DonationTerm.Over => new("已过期", "Over"),
        DonationTerm.Soon => new("90 天内", "In 90 days"),
        DonationTerm.Later => new("90 天以后", "After 90 days"),
        DonationTerm.None => new("不限期", "No term"),
    };
}
