namespace FundLedger.Reports;

/// <summary>明细账: opening balance, each line with the balance after it, 本月合计 and 本年累计 of each month, and what is left.</summary>
public static class AccountLedgerReport
{
    public const string Kind = "account-ledger";

    public static LocalName Title { get; } = new("明细账", "Account ledger");

    private sealed record Row(
        RowKind Kind, LocalName Text, Entry? Entry, Line? Line, string Number, Int128? Debit, Int128? Credit, Int128 Balance, Currency Currency);

    private static IReadOnlyList<Column<Row>> Columns { get; } =
    [
        Column<Row>.Text("date", "日期", "Date", row => row.Entry is { } entry ? entry.Date : ""),
        Column<Row>.Text("number", "凭证号", "Number", row => row.Number),
        Column<Row>.Number("seq", "序号", "Seq", row => row.Entry is { } entry ? entry.Seq : ""),
        Column<Row>.Text("text", "摘要", "Text", row => row.Text),
        Column<Row>.Text("unit", "单位", "Unit", row => row.Line?.Account.Unit ?? ""),
        Column<Row>.Text("fund", "资金", "Fund", row => row.Line?.Account.Fund ?? ""),
        Column<Row>.Text("purpose", "用途", "Purpose", row => row.Line?.Account.Purpose ?? ""),
        Column<Row>.Number("debit", "借方", "Debit", row => Shown(row.Debit, row)),
        Column<Row>.Number("credit", "贷方", "Credit", row => Shown(row.Credit, row)),
        Column<Row>.Text("side", "方向", "Side", row => SideOf(row.Balance)),
        Column<Row>.Number("balance", "余额", "Balance", row => new AmountText(Int128.Abs(row.Balance), row.Currency.Decimals)),
    ];

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="ledgers">The account, one a currency.</param>
    /// <param name="voucherOf">The number of the voucher that a line stands on.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<AccountLedger> ledgers, Func<Entry, Line, string> voucherOf, IReadOnlyDictionary<string, string> options) => new()
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = ReportScope.Of(setup, source.Date, options),
            Options = options,
            Landscape = true,
            Parts =
            [
                .. ledgers.Select(ledger => ReportTable.Of(
                    ledger.Currency == source.Currency ? "lines" : $"lines-{ledger.Currency.Code}",
                    ledger.Currency == source.Currency ? null : new LocalName(ledger.Currency.Code, ledger.Currency.Code),
                    Columns, RowsOf(ledger, voucherOf), row => row.Kind) with
                    { CarriesForward = true }),
                .. ledgers.Count > 0 ? Array.Empty<ReportPart>() : [new Note(new LocalName("本科目没有余额和发生额。", "The account has no balance and no lines."))],
            ],
        };

    private static IEnumerable<Row> RowsOf(AccountLedger ledger, Func<Entry, Line, string> voucherOf)
    {
        yield return Sum(RowKind.Subtotal, new LocalName("期初余额", "Opening balance"), null, null, ledger.Opening);
        foreach (var month in ledger.Months)
        {
            foreach (var (entry, line, balance) in month.Lines)
                yield return new Row(RowKind.Body, new LocalName(entry.Text, entry.Text), entry, line, voucherOf(entry, line), line.Debit, line.Credit, balance, ledger.Currency);
            yield return Sum(RowKind.Subtotal, new LocalName($"{month.Month} 本月合计", $"{month.Month} total"), month.Debit, month.Credit, month.Balance);
            yield return Sum(RowKind.Subtotal, new LocalName("本年累计", "Year to date"), month.YearDebit, month.YearCredit, month.Balance);
        }

        yield return Sum(RowKind.Total, new LocalName("期末余额", "Closing balance"), null, null, ledger.Closing);

        Row Sum(RowKind kind, LocalName text, Int128? debit, Int128? credit, Int128 balance) =>
            new(kind, text, null, null, "", debit, credit, balance, ledger.Currency);
    }

    /// <summary>The side that a line does not stand on stays empty.</summary>
    private static object Shown(Int128? amount, Row row) =>
        amount is { } units && (row.Line is null || units != 0) ? new AmountText(units, row.Currency.Decimals) : "";

    private static TermText SideOf(Int128 net) => Int128.Sign(net) switch
    {
        > 0 => new("debit", new LocalName("借", "Dr")),
        < 0 => new("credit", new LocalName("贷", "Cr")),
        _ => new("zero", new LocalName("平", "–")),
    };
}
