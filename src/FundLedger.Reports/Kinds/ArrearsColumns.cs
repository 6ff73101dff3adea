namespace FundLedger.Reports;

/// <summary>Arrears of performance pay by unit.</summary>
internal static class ArrearsColumns
{
    /// <summary>How much is overdue, by days late.</summary>
    public static readonly string[] Ageing = ["unit", "name", "currency", "dueToday", "overdue", "upTo30", "upTo60", "upTo90", "over90", "funded", "unfunded"];

    /// <summary>How late.</summary>
    public static readonly string[] Lateness =
        ["unit", "name", "currency", "awards", "overdueAwards", "due", "meanDaysLate", "personDaysLate", "waiting", "oldest", "oldestDue"];

    /// <summary>The total has no unit.</summary>
    public static Column<ArrearsRow>[] Of(BookSetup setup) =>
    [
        Column<ArrearsRow>.Text("unit", "单位", "Unit", row => row.Unit ?? (object)TermText.Empty),
        Column<ArrearsRow>.Text("name", "名称", "Name", row => row.Unit is { } unit ? setup.Unit(unit).Name : new LocalName("合计", "Total")),
        Column<ArrearsRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<ArrearsRow>.Number("awards", "到期单数", "Awards due", row => row.Awards),
        Column<ArrearsRow>.Number("overdueAwards", "逾期单数", "Overdue", row => row.OverdueAwards),
        Amount("due", "到期应付", "Amount due", row => row.Due),
        Amount("overdue", "逾期未付", "Overdue", row => row.Overdue),
        Amount("dueToday", "今日到期", "Due today", row => row.DueToday),
        Amount("upTo30", "1–30 天", "1–30 days", row => row.Ageing.UpTo30),
        Amount("upTo60", "31–60 天", "31–60", row => row.Ageing.UpTo60),
        Amount("upTo90", "61–90 天", "61–90", row => row.Ageing.UpTo90),
        Amount("over90", "90 天以上", "over 90", row => row.Ageing.Over90),
        Amount("funded", "其中有指标", "Of it funded", row => row.Funded),
        Amount("unfunded", "其中无指标", "Unfunded", row => row.Unfunded),
        Column<ArrearsRow>.Number("meanDaysLate", "平均迟付天数", "Mean days late", row => MeanText.Of(row.MeanDaysLate)),
        Column<ArrearsRow>.Number("personDaysLate", "迟付人天", "Person-days late", row => CountText.Of(row.PersonDaysLate)),
        Column<ArrearsRow>.Number("waiting", "等待人数", "Staff waiting", row => CountText.Of(row.Waiting)),
        Column<ArrearsRow>.Text("oldest", "最早的一单", "Oldest", row => row.Oldest?.Award.Code),
        Column<ArrearsRow>.Text("oldestDue", "其应付日", "Its due date", row => row.Oldest?.Award.Due),
    ];

    private static Column<ArrearsRow> Amount(string name, string zh, string en, Func<ArrearsRow, Int128?> units) =>
        Column<ArrearsRow>.Amount(name, zh, en, units, row => row.Currency);
}
