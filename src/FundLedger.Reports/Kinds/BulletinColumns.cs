namespace FundLedger.Reports;

/// <summary>What residents see.</summary>
internal static class BulletinColumns
{
    /// <summary>Decided requests.</summary>
    public static Column<BulletinRow>[] Rows(BookSetup setup) =>
    [
        Column<BulletinRow>.Text("unit", "单位", "Unit", row => row.Unit),
        Column<BulletinRow>.Text("unitName", "名称", "Name", row => setup.Unit(row.Unit).Name),
        Column<BulletinRow>.Text("fund", "资金", "Fund", row => row.Fund),
        Column<BulletinRow>.Text("purposes", "用途", "Purposes", row => string.Join(' ', row.Purposes)),
        Column<BulletinRow>.Text("title", "事由", "What for", row => row.Title),
        Column<BulletinRow>.Text("currency", "币种", "Currency", row => row.Amount.Currency.Code),
        Column<BulletinRow>.Amount("amount", "金额", "Amount", row => row.Amount.MinorUnits, row => row.Amount.Currency),
        Column<BulletinRow>.Text("approved", "结果", "Result", row => new FlagText(row.Approved, new LocalName("同意", "approved"), new LocalName("不同意", "rejected"))),
        Column<BulletinRow>.Text("submittedOn", "提交日", "Submitted", row => row.SubmittedOn),
        Column<BulletinRow>.Text("decidedOn", "决定日", "Decided", row => row.DecidedOn),
        Column<BulletinRow>.Amount("paid", "已付", "Paid", row => row.Paid.MinorUnits, row => row.Paid.Currency),
        Column<BulletinRow>.Number("beneficiaries", "受益人数", "People reached", row => row.Beneficiaries),
    ];

    /// <summary>By fund and unit.</summary>
    public static Column<BulletinSum>[] Sums(BookSetup setup) =>
    [
        Column<BulletinSum>.Text("fund", "资金", "Fund", sum => sum.Fund),
        Column<BulletinSum>.Text("unit", "单位", "Unit", sum => sum.Unit),
        Column<BulletinSum>.Text("unitName", "名称", "Name", sum => setup.Unit(sum.Unit).Name),
        Column<BulletinSum>.Text("currency", "币种", "Currency", sum => sum.Asked.Currency.Code),
        Column<BulletinSum>.Number("requests", "申请", "Requests", sum => sum.Requests),
        Column<BulletinSum>.Number("approved", "同意", "Approved", sum => sum.Approved),
        Column<BulletinSum>.Amount("asked", "申请金额", "Asked", sum => sum.Asked.MinorUnits, sum => sum.Asked.Currency),
        Column<BulletinSum>.Amount("granted", "同意金额", "Granted", sum => sum.Granted.MinorUnits, sum => sum.Granted.Currency),
        Column<BulletinSum>.Amount("paid", "已付", "Paid", sum => sum.Paid.MinorUnits, sum => sum.Paid.Currency),
        Column<BulletinSum>.Number("beneficiaries", "受益人数", "People reached", sum => sum.Beneficiaries),
    ];
}
