namespace FundLedger.Catalog;

/// <inheritdoc cref="SignVoucher"/>
public sealed class SignVoucherChange() : Change(SignVoucher.Kind)
{
    public override Topic Topic => Topic.Journal;

    public override string Verb => "voucher sign";

    public override string Path => "vouchers/signatures";

    public override LocalName Title => new("凭证签章", "Vouchers signed");

    public override LocalName Summary => new("签章：以某职责签某单位某月的凭证", "Sign vouchers of a unit's month in an office");

    public override LocalName Deed => new("以“{office}”签 {unit} {period} 的凭证", "signed the vouchers of {unit} of {period} as \"{office}\"");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("period", "凭证月份", "Month of the vouchers, 2025-03"),
        new("office", "以何职责签章", "In which office"),
        new("entries", "凭证的记录序号，可重复；缺省该月未签的全部",
            "Sequence numbers of entries, may be repeated; left out: all of the month that are not signed in this office"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"unit":"A01","period":"2025-04","office":"checker","actor":"wei.jing"}""",
        """{"unit":"A01","period":"2025-03","office":"checker","entries":[1187,1190],"actor":"wei.jing"}""",
    ];

    public override IReadOnlyList<Rule> Rules =>
        [Rule.PersonMustExist, Rule.RequestDate, Rule.VoucherMustExist, Rule.VoucherSignedAlready, Rule.VoucherDuties];
}
