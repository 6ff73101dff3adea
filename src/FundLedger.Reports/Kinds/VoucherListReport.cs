namespace FundLedger.Reports;

/// <summary>凭证一览: the vouchers of a unit's month, who signed them, and who has to.</summary>
public static class VoucherListReport
{
    public const string Kind = "vouchers";

    public static LocalName Title { get; } = new("凭证一览", "Vouchers and their signatures");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(Columns);

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="vouchers">The vouchers, in order.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IReadOnlyList<Voucher> vouchers, IReadOnlyDictionary<string, string> options) => new()
    {
        Kind = Kind,
        Title = Title,
        Source = source,
        Scope = ReportScope.Of(setup, source.Date, options),
        Options = options,
        Landscape = true,
        IsList = true,
        Parts = [ReportTable.Of("vouchers", null, Columns(setup), vouchers)],
    };

    private static Column<Voucher>[] Columns(BookSetup setup) =>
    [
        Column<Voucher>.Text("number", "凭证号", "Number", voucher => voucher.Code),
        Column<Voucher>.Number("seq", "序号", "Seq", voucher => voucher.Entry.Seq),
        Column<Voucher>.Text("date", "日期", "Date", voucher => voucher.Entry.Date),
        Column<Voucher>.Text("text", "摘要", "Text", voucher => voucher.Entry.Text),
        Column<Voucher>.Amount("amount", "金额", "Amount", voucher => voucher.TotalOf(voucher.Lines[0].Account.Ledger), voucher => voucher.Lines[0].Account.Currency),
        .. Enum.GetValues<VoucherOffice>().Select(office => SignedIn(setup, office)),
        Column<Voucher>.Text("missing", "尚缺", "Missing", voucher => new ListText(
            [.. VoucherRules.Required(voucher).Where(office => voucher.SignatureIn(office) is null).Select(office => TermText.Of(office))])),
    ];

    private static Column<Voucher> SignedIn(BookSetup setup, VoucherOffice office)
    {
        var name = TermText.Of(office);
        return Column<Voucher>.Text<TermText?>(name.ForPrograms!, name.ForPeople.Zh, name.ForPeople.En, voucher => voucher.SignatureIn(office) is { } signed ? TermText.Of(setup, signed.Person) : null);
    }
}
