namespace FundLedger.Catalog;

/// <summary>A subject that questions and changes are listed under: a group of verbs, and a part of the API.</summary>
/// <param name="Code">Its name in the API: <c>awards</c>.</param>
/// <param name="Title">What it is called.</param>
public sealed record Topic(string Code, LocalName Title)
{
    public static Topic Units { get; } = new("units", new("单位", "Units"));

    public static Topic Funds { get; } = new("funds", new("资金与用途", "Funds and purposes"));

    public static Topic Chart { get; } = new("accounts", new("会计科目", "Chart of accounts"));

    public static Topic Periods { get; } = new("periods", new("会计期间", "Periods"));

    public static Topic Policies { get; } = new("policies", new("制度", "Policies"));

    public static Topic Budgets { get; } = new("budgets", new("预算指标", "Budgets"));

    public static Topic Documents { get; } = new("documents", new("预占与单据", "Documents"));

    public static Topic Payments { get; } = new("payments", new("支付", "Payments"));

    public static Topic Awards { get; } = new("awards", new("绩效", "Performance awards"));

    public static Topic Donations { get; } = new("donations", new("捐赠", "Donations"));

    public static Topic Requests { get; } = new("requests", new("申请与审批", "Requests"));

    public static Topic Routes { get; } = new("routes", new("审批路线", "Approval routes"));

    public static Topic People { get; } = new("people", new("人员与权限", "People and roles"));

    public static Topic Calendar { get; } = new("calendar", new("工作日历", "Working days"));

    public static Topic Journal { get; } = new("entries", new("凭证", "Journal"));

    public static Topic Figures { get; } = new("figures", new("余额与比较", "Figures"));

    public static Topic YearEnd { get; } = new("year-end", new("年终", "Year end"));

    public static Topic Audit { get; } = new("audit", new("核对", "Audit"));
}
