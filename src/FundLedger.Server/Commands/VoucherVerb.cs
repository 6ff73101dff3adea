using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>voucher …</c>: vouchers, and who signed them.</summary>
internal static class VoucherVerb
{
    private static readonly Option<string?> Unit = new("--unit") { Description = "单位 · Unit", Required = true };

    private static readonly Option<string?> Month = new("--period") { Description = "月份 · Month, 2025-03", Required = true };

    public static Command Create() => new("voucher", """
        记账凭证：编号、签章 · Vouchers: their numbers and signatures.
        fundledger voucher sign --unit A01 --period 2025-03 --office checker --actor wei.jing
        fundledger voucher show --unit A01 --period 2025-03
        """)
    {
        Verb.OnBook("show", """
            某单位某月的凭证：号数、金额、签章、尚缺的签章 · The vouchers of a unit's month: numbers, amounts, who signed, and who has to.
            fundledger voucher show --unit A01 --period 2025-03 --as-of 2025-12-31
            """, ShowAsync, Unit, Month, CommonOptions.Date, CommonOptions.KnownAt),
    };

    private static async Task<int> ShowAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var (unit, period) = (setup.Unit(parsed.GetValue(Unit)!), Period.Parse(parsed.GetValue(Month)!));
        var vouchers = await session.Read.VouchersAsync(setup, unit.Code, period, asOf, cancellation).ConfigureAwait(false);
        if (session.Output.IsText)
            session.Output.Heading(setup, asOf, $"{unit.Code} {unit.Name.In(Language.Chinese)} {period} 凭证", $"Vouchers of {unit.Code} {unit.Name.In(Language.English)}, {period}");
        session.Output.Rows(vouchers, Columns(setup, session.Output));
        return ExitStatus.Done;
    }

    private static Column<Voucher>[] Columns(BookSetup setup, Output output) =>
    [
        Column<Voucher>.Text("number", "凭证号", "Number", voucher => voucher.Code),
        Column<Voucher>.Number("seq", "序号", "Seq", voucher => voucher.Entry.Seq),
        Column<Voucher>.Text("date", "日期", "Date", voucher => voucher.Entry.Date),
        Column<Voucher>.Text("text", "摘要", "Text", voucher => voucher.Entry.Text),
        Column<Voucher>.Amount("amount", "金额", "Amount", voucher => voucher.TotalOf(voucher.Lines[0].Account.Ledger), voucher => voucher.Lines[0].Account.Currency),
        .. Enum.GetValues<VoucherOffice>().Select(office => TermText.Of(office)).Zip(Enum.GetValues<VoucherOffice>()).Select(pair =>
            Column<Voucher>.Text(pair.First.ForPrograms!, pair.First.ForPeople.Zh, pair.First.ForPeople.En, voucher => PeopleText.Of(output, setup, voucher.SignatureIn(pair.Second)?.Person))),
        Column<Voucher>.Text("missing", "尚缺", "Missing", voucher => Missing(output, voucher)),
    ];

    private static string Missing(Output output, Voucher voucher) => string.Join(output.IsText ? output.In("、", ", ") : " ",
        VoucherRules.Required(voucher).Where(office => voucher.SignatureIn(office) is null).Select(office => TermText.Of(office))
            .Select(office => output.IsText ? office.ForPeople.In(output.Language) : office.ForPrograms));
}
