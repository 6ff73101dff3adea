namespace FundLedger.Server;

/// <summary>What the options of reports mean, in both languages.</summary>
internal static class ReportOptionText
{
    public static string Of(string option) => option switch
    {
        "unit" => "单位 · Unit",
        "fund" => "资金 · Fund",
        "purpose" => "用途 · Purpose",
        "ledger" => "账簿 · financial, budgetary, charity or control",
        "account" => "科目 · Account",
        "year" => "年度 · Year, 2025",
        "period" => "月份 · Month, 2025-03",
        "from" => "自此日起 · From this day on",
        "by" => "至此日止 · By this day",
        "level" => "单位层级 · municipality, district, street, community or foundation",
        "within" => "多少天内 · Within so many days",
        "finished" => "已完成的项目用途 · Purposes whose project is done, with commas",
        "entry" => "凭证序号 · Number of an entry",
        "document" => "单据 · Document",
        "set" => "凭证类别 · accounting, charity or control",
        "draft" => "true：未批准时打印草稿 · true: a draft where it is not approved",
        "above" => "金额高于此数才须该环节 · Above which amount the step is needed",
        "limit" => "自主限额 · Another autonomy limit",
        "months" => "几个月内 · Within so many months",
        "route" => "已公布的审批路线 · A published route",
        "step" => "环节 · Step of a route",
        _ => option,
    };
}
