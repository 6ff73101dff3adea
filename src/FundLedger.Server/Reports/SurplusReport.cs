namespace FundLedger.Server;

/// <summary>结余与缺口表.</summary>
internal static class SurplusReport
{
    public static void Write(Output output, YearBalances year, IReadOnlyList<SurplusRow> rows, IReadOnlyList<Dimension> by)
    {
        var columns = Columns(year.Setup, output.Language);
        if (!output.IsText)
        {
            output.Rows(rows, columns);
            return;
        }

        string[] keys = [.. by.Select(Dimensions.NameOf)];
        if (keys.Contains("unit"))
            keys = ["unit", "name", .. keys.Where(key => key != "unit")];
        output.Heading(year.Setup, year.AsOf, "结余与缺口", "Surplus and shortage");
        output.Table(rows, columns.Named([.. keys, "currency", "opening", "received", "allotted", "base", "executed", "executionRate"]),
            output.In("指标来源与支付", "Authority and payments"));
        output.Table(rows, columns.Named([.. keys, "currency", "reserved", "frozen", "accrued", "unallotted", "available", "surplusRate", "lapsed"]),
            output.In("占用与结余", "Held and left"));
        var missing = rows.Where(row => row.Shortage != 0).ToList();
        if (missing.Count > 0)
            output.Table(missing, columns.Named([.. keys, "currency", "unfunded", "refused", "shortage"]), output.In("缺口", "Shortage"));
    }

    private static Column<SurplusRow>[] Columns(BookSetup setup, Language language) =>
    [
        Column<SurplusRow>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<SurplusRow>.Text("name", "名称", "Name", row => row.Unit is null ? null : setup.Unit(row.Unit).Name.In(language)),
        Column<SurplusRow>.Text("fund", "资金", "Fund", row => row.Fund),
        Column<SurplusRow>.Text("purpose", "用途", "Purpose", row => row.Purpose),
        Column<SurplusRow>.Number("year", "年度", "Year", row => row.Year),
        Column<SurplusRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Amount("opening", "年初", "Opening", row => row.Opening),
        Amount("received", "本年增加", "Received", row => row.Received),
        Amount("allotted", "下达", "Allotted", row => row.Allotted),
        Amount("base", "指标", "Authority", row => row.Base),
        Amount("executed", "已支付", "Executed", row => row.Executed),
        Rate("executionRate", "执行率", "Execution", row => row.ExecutionRate),
        Amount("reserved", "占用", "Reserved", row => row.Reserved),
        Amount("frozen", "冻结", "Frozen", row => row.Frozen),
        Amount("accrued", "绩效应付", "Perf. pay funded", row => row.Accrued),
        Amount("unallotted", "待分", "Unallotted", row => row.Unallotted),
        Amount("available", "结余可用", "Surplus", row => row.Available),
        Rate("surplusRate", "结余率", "Surplus rate", row => row.SurplusRate),
        Amount("lapsed", "注销收回", "Lapsed", row => row.Lapsed),
        Amount("unfunded", "无指标", "Unfunded", row => row.Unfunded),
        Amount("refused", "因缺资金未批", "Refused", row => row.Refused),
        Amount("shortage", "缺口", "Shortage", row => row.Shortage),
    ];

    private static Column<SurplusRow> Amount(string name, string zh, string en, Func<SurplusRow, Int128?> units) =>
        Column<SurplusRow>.Amount(name, zh, en, units, row => row.Currency);

    private static Column<SurplusRow> Rate(string name, string zh, string en, Func<SurplusRow, decimal?> rate) =>
        Column<SurplusRow>.Number(name, zh, en, row => rate(row) is { } value ? new RateText(value) : null);
}
