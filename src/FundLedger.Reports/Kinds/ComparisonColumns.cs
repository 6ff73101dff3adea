namespace FundLedger.Reports;

/// <summary>The figures of the comparison: every name is also that of a figure that can be drilled into, where it is a sum of lines.</summary>
internal static class ComparisonColumns
{
    /// <summary>The figures in groups, each with its title: what one table can hold.</summary>
    public static readonly IReadOnlyList<(string Name, LocalName Title, string[] Columns)> Groups =
    [
        ("execution", new("预算执行", "Budget execution"),
            ["appropriated", "carriedIn", "budget", "allotted", "executed", "executionRate", "reserved", "frozen", "accrued"]),
        ("surplus", new("结余与缺口", "Surplus and shortage"),
            ["unallotted", "available", "surplusRate", "lapsed", "unfunded", "refused", "shortage"]),
        ("arrears", new("绩效拖欠", "Performance pay in arrears"),
            ["accruedUnpaid", "dueToday", "overdue", "overdueUpTo30", "overdueUpTo60", "overdueUpTo90", "overdueOver90", "meanDaysLate", "personDaysLate", "oldestDue"]),
        ("charity", new("慈善", "Charity"), ["charityRaised", "charityUsed", "charityRate"]),
        ("perHead", new("人均与审批", "Per head, and approval"), ["population", "executedPerResident", "staff", "executedPerStaff", "approvalDays"]),
    ];

    /// <param name="currency">The book's currency.</param>
    /// <param name="progress">序时进度.</param>
    public static Column<DistrictFigures>[] Of(Currency currency, decimal progress) =>
    [
        Column<DistrictFigures>.Text("unit", "单位", "Unit", row => row.Unit.Code),
        Column<DistrictFigures>.Text("name", "名称", "Name", row => row.Unit.Name),
        .. Execution(currency, progress),
        .. Surplus(currency),
        .. PerformancePay(currency),
        .. Charity(currency),
        .. PerHead(currency),
    ];

    private static Column<DistrictFigures>[] Execution(Currency currency, decimal progress) =>
    [
        Amount("appropriated", "批复追加", "Appropriated", row => row.Appropriated, currency),
        Amount("carriedIn", "上年结转", "Carried in", row => row.CarriedIn, currency),
        Amount("budget", "预算", "Budget", row => row.Base, currency),
        Amount("allotted", "已下达", "Allotted", row => row.Allotted, currency),
        Amount("executed", "已支付", "Executed", row => row.Executed, currency),
        Rate("executionRate", "执行率", "Execution", row => row.ExecutionRate),
        Rate("timeProgress", "序时进度", "Time elapsed", _ => progress),
        Amount("reserved", "占用", "Reserved", row => row.Reserved, currency),
        Amount("frozen", "冻结", "Frozen", row => row.Frozen, currency),
        Amount("accrued", "绩效应付", "Perf. pay funded", row => row.Accrued, currency),
    ];

    private static Column<DistrictFigures>[] Surplus(Currency currency) =>
    [
        Amount("unallotted", "待分", "Unallotted", row => row.Unallotted, currency),
        Amount("available", "结余可用", "Surplus", row => row.Available, currency),
        Rate("surplusRate", "结余率", "Surplus rate", row => row.SurplusRate),
        Amount("lapsed", "注销收回", "Lapsed", row => row.Lapsed, currency),
        Amount("unfunded", "无指标", "Unfunded", row => row.Unfunded, currency),
        Amount("refused", "因缺资金未批", "Refused", row => row.Refused, currency),
        Amount("shortage", "缺口", "Shortage", row => row.Shortage, currency),
    ];

    private static Column<DistrictFigures>[] PerformancePay(Currency currency) =>
    [
        Amount("accruedUnpaid", "绩效未付", "Perf. pay unpaid", row => row.AccruedUnpaid, currency),
        Amount("overdue", "逾期", "Overdue", row => row.Arrears?.Overdue, currency),
        Amount("dueToday", "今日到期", "Due today", row => row.Arrears?.DueToday, currency),
        Amount("overdueUpTo30", "1–30 天", "1–30 days", row => row.Arrears?.Ageing.UpTo30, currency),
        Amount("overdueUpTo60", "31–60 天", "31–60", row => row.Arrears?.Ageing.UpTo60, currency),
        Amount("overdueUpTo90", "61–90 天", "61–90", row => row.Arrears?.Ageing.UpTo90, currency),
        Amount("overdueOver90", "90 天以上", "over 90", row => row.Arrears?.Ageing.Over90, currency),
        Column<DistrictFigures>.Number("meanDaysLate", "平均迟付天数", "Mean days late", row => MeanText.Of(row.Arrears?.MeanDaysLate)),
        Column<DistrictFigures>.Number("personDaysLate", "迟付人天", "Person-days late", row => CountText.Of(row.Arrears?.PersonDaysLate)),
        Column<DistrictFigures>.Text("oldestDue", "最早应付日", "Oldest due", row => row.Arrears?.Oldest?.Award.Due),
    ];

    private static Column<DistrictFigures>[] Charity(Currency currency) =>
    [
        Amount("charityRaised", "慈善募集", "Charity raised", row => row.CharityRaised, currency),
        Amount("charityUsed", "慈善使用", "Charity used", row => row.CharityUsed, currency),
        Rate("charityRate", "使用率", "Charity rate", row => row.CharityRate),
    ];

    private static Column<DistrictFigures>[] PerHead(Currency currency) =>
    [
        Column<DistrictFigures>.Number("population", "人口", "Residents", row => CountText.Of(row.Population)),
        Amount("executedPerResident", "人均支出", "Per resident", row => row.ExecutedPerResident, currency),
        Column<DistrictFigures>.Number("staff", "在编人数", "Staff", row => CountText.Of(row.Staff)),
        Amount("executedPerStaff", "编均支出", "Per staff", row => row.ExecutedPerStaff, currency),
        Column<DistrictFigures>.Number("approvalDays", "审批天数", "Approval days", row => MeanText.Of(row.ApprovalDays)),
    ];

    private static Column<DistrictFigures> Amount(
        string name, string zh, string en, Func<DistrictFigures, Int128?> units, Currency currency) =>
        Column<DistrictFigures>.Amount(name, zh, en, units, _ => currency);

    private static Column<DistrictFigures> Rate(string name, string zh, string en, Func<DistrictFigures, decimal?> rate) =>
        Column<DistrictFigures>.Number(name, zh, en, row => rate(row) is { } value ? new RateText(value) : null);
}
