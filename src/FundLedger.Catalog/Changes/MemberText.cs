namespace FundLedger.Catalog;

/// <summary>What a member of a command means.</summary>
/// <param name="Member">Its name in JSON.</param>
/// <param name="Zh">Its meaning in Chinese.</param>
/// <param name="En">Its meaning in English.</param>
public sealed record MemberText(string Member, string Zh, string En)
{
    /// <summary>Members that mean the same in every kind of command, unless the change says otherwise.</summary>
    private static readonly MemberText[] Shared =
    [
        new("date", "生效日期，缺省今日", "Effective date; left out: today"),
        new("text", "摘要", "Text of the entry"),
        new("unit", "单位", "Unit"),
        new("fund", "资金", "Fund"),
        new("purpose", "用途，缺省为资金的唯一用途", "Purpose; left out: the fund's only one"),
        new("year", "指标年度，缺省为本财年", "Budget year; left out: that of the date"),
        new("amount", "金额", "Amount, 1800.00"),
        new("name", "名称", "Name"),
        new("ledger", "账簿", "Ledger"),
        new("account", "科目", "Account"),
        new("document", "单据号，有同号时用 单号@单位", "Document; where several have its code, code@unit"),
        new("lines", "明细（JSON 数组）", "Lines, as a JSON array"),
        new("payee", "收款人", "Who is paid"),
        new("sourceVoucher", "原始凭证：一张只记一次账", "Source voucher, which is posted once"),
        new("sourceVoucher.kind", "原始凭证种类", "What the source voucher is"),
        new("sourceVoucher.number", "原始凭证号码", "Number of the source voucher"),
        new("attachments", "附件：事先上传的文件", "Files that were uploaded before and belong to the entry"),
        new("award", "绩效单号", "Award"),
        new("donor", "捐赠人", "Donor"),
        new("for", "代谁持有", "Whom it is held for"),
        new("person", "人员代码", "Person"),
        new("reason", "理由", "Why"),
    ];

    public LocalName Text => new(Zh, En);

    /// <summary>The text of a member that means the same wherever it stands; null: it does not.</summary>
    public static MemberText? Find(string member) => Shared.FirstOrDefault(text => text.Member == member);

    /// <summary>The text of a member that means the same in every kind of command.</summary>
    public static MemberText Common(string member) => Find(member)
        ?? throw new ArgumentException($"No change says what the member {member} means.", nameof(member));
}
