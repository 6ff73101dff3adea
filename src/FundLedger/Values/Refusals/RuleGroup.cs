namespace FundLedger.Values;

/// <summary>What a rule is about, with its title.</summary>
public enum RuleGroup
{
    [Term("所给内容", "What is given")]
    Input,

    [Term("记账", "Posting")]
    Posting,

    [Term("冲销与更正", "Reversals and corrections")]
    Reversals,

    [Term("预算与指标", "Budgets")]
    Budgets,

    [Term("单据", "Documents")]
    Documents,

    [Term("支付与退款", "Payments and refunds")]
    Payments,

    [Term("年终", "Year end")]
    YearEnds,

    [Term("账套设置", "Set-up")]
    Setup,

    [Term("人员与任职", "People and roles")]
    People,

    [Term("审批路线", "Routes of approval")]
    Routes,

    [Term("申请", "Requests")]
    Requests,

    [Term("审批", "Decisions")]
    Decisions,

    [Term("质疑", "Flags of the supervisors")]
    Flags,

    [Term("凭证与打印", "Vouchers and printing")]
    Printing,

    [Term("登录与权限", "Access")]
    Access,

    [Term("接口请求", "Calls over HTTP")]
    Calls,

    [Term("文件", "Files")]
    Files,

    [Term("服务与推送", "The server and webhooks")]
    Service,
}
