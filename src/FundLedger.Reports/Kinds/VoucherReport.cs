namespace FundLedger.Reports;

/// <summary>记账凭证: an entry's, or all of a unit's month. Nothing is printed that is not signed as it must be.</summary>
public static class VoucherReport
{
    public const string Kind = "voucher";

    public static LocalName Title { get; } = new("记账凭证", "Vouchers");

    /// <summary>A year-end voucher with more lines in a ledger is summed by account: it closes each purpose apart.</summary>
    private const int MostLines = 6;

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="vouchers">The vouchers, in order.</param>
    /// <param name="enclosures">How many files belong to a voucher.</param>
    /// <param name="options">What it was asked for with.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.VoucherNotSigned"/>, <see cref="Rule.VoucherDuties"/> or <see cref="Rule.CapitalAmountDiffers"/>.
    /// </exception>
    public static Report Of(
        ReportSource source, BookSetup setup, IReadOnlyList<Voucher> vouchers, Func<Voucher, int> enclosures, IReadOnlyDictionary<string, string> options)
    {
        foreach (var voucher in vouchers)
            VoucherRules.CheckPrintable(voucher);
        return new Report
        {
            Kind = Kind,
            Title = Title,
            Source = source,
            Scope = ReportScope.Of(setup, source.Date, options),
            Options = options,
            Landscape = true,
            Parts =
            [
                new VoucherPart([.. vouchers.Select(voucher => SheetOf(setup, voucher, enclosures))],
                    ReportTable.Of("lines", null, Columns(setup), vouchers.SelectMany(voucher => voucher.Lines.Select(line => (voucher, line))))),
            ],
        };
    }

    private static VoucherSheet SheetOf(BookSetup setup, Voucher voucher, Func<Voucher, int> enclosures)
    {
        var entry = voucher.Entry;
        var blocks = voucher.Lines.GroupBy(line => (line.Account.Ledger, line.Account.Currency)).OrderBy(block => block.Key.Ledger).ToList();
        var summed = voucher.IsClosing && blocks.Exists(block => block.Count() > MostLines);
        return new VoucherSheet(
            TitleOf(voucher.Set), CodeName.Of(setup.Unit(voucher.Unit)), entry.Date, voucher.Code, entry.Seq, entry.Text,
            [.. blocks.Select(block => BlockOf(setup, entry.Date, block.Key.Ledger, block.Key.Currency, summed ? ByAccount(block) : [.. block]))],
            EnclosuresOf(voucher, enclosures(voucher)), SignaturesOf(setup, voucher))
        {
            Source = SourceOf(entry),
            Schedule = summed ? VoucherSchedule.Of(setup, voucher) : [],
        };
    }

    /// <summary>What belongs to it, which may be less than there is on paper; of a closing or a correction none has to.</summary>
    private static int? EnclosuresOf(Voucher voucher, int count) => count == 0 && voucher.NeedsEnclosures ? null : count;

    /// <summary>The source voucher that it is made of; null where none is named, or the entry is read in part.</summary>
    private static LocalName? SourceOf(Entry entry) => !entry.IsPartial && SourceVoucher.NamedBy(entry) is { } source && TermText.Of(source.Kind).ForPeople is var kind
        ? new LocalName($"{kind.Zh} {source.Number}", $"{kind.En} {source.Number}")
        : null;

    /// <summary>Lines summed by account, fund and side, debits first: without purposes and years, which stand on the schedule.</summary>
    private static List<Line> ByAccount(IEnumerable<Line> lines) =>
    [
        .. lines.GroupBy(line => (Account: line.Account with { Purpose = "", Year = 0 }, line.Side))
            .OrderBy(sum => sum.Key.Side).ThenBy(sum => sum.Key.Account.Code, StringComparer.Ordinal)
            .Select(sum => new Line(sum.Key.Account, sum.Key.Side, sum.Sum(line => line.MinorUnits))),
    ];

    private static VoucherBlock BlockOf(BookSetup setup, DateOnly date, Ledger ledger, Currency currency, IReadOnlyList<Line> lines)
    {
        var total = lines.Aggregate(Money.Zero(currency), (sum, line) => sum + Money.FromMinorUnits(line.Debit, currency));
        var printed = PrintedAmount.Of(total).Checked();
        return new VoucherBlock(LedgerNames.Title(ledger), [.. lines.Select(line => LineOf(setup, date, line))],
            new AmountText(printed.Amount.MinorUnits, currency.Decimals), printed.Capital);
    }

    private static VoucherRow LineOf(BookSetup setup, DateOnly date, Line line)
    {
        var account = line.Account;
        var amount = new AmountText(line.MinorUnits, account.Currency.Decimals);
        return new VoucherRow(account.Code, NameOf(setup, date, account), DetailOf(setup, account),
            line.Side == Side.Debit ? amount : null, line.Side == Side.Credit ? amount : null);
    }

    internal static LocalName NameOf(BookSetup setup, DateOnly date, Account account) =>
        setup.Chart.Find(account.Ledger, account.Code, date)?.Name ?? new LocalName("", "");

    private static LocalName DetailOf(BookSetup setup, Account account)
    {
        LocalName?[] names = [setup.Funds.GetValueOrDefault(account.Fund)?.Name, setup.Purposes.GetValueOrDefault(account.Purpose)?.Name];
        return new LocalName(
            string.Join('／', names.OfType<LocalName>().Select(name => name.In(Language.Chinese))),
            string.Join(" / ", names.OfType<LocalName>().Select(name => name.In(Language.English))));
    }

    /// <summary>In the order in which they stand on the form: 会计主管, 记账, 出纳, 审核, 制单.</summary>
    private static IReadOnlyList<Signature> SignaturesOf(BookSetup setup, Voucher voucher) =>
    [
        .. new[] { VoucherOffice.Supervisor, VoucherOffice.Bookkeeper, VoucherOffice.Cashier, VoucherOffice.Checker, VoucherOffice.Preparer }
            .Select(office => (Office: TermText.Of(office).ForPeople, Signature: voucher.SignatureIn(office)))
            .Select(each => new Signature(each.Office, each.Signature is { } signed ? setup.Person(signed.Person).Name : null, each.Signature?.Date)),
    ];

    private static LocalName TitleOf(VoucherSet set) => set switch
    {
        VoucherSet.Accounting => new("记账凭证", "Accounting voucher"),
        VoucherSet.Charity => new("慈善基金记账凭证", "Charity fund voucher"),
        VoucherSet.Control => new("指标凭证", "Quota voucher"),
    };

    private static Column<(Voucher Voucher, Line Line)>[] Columns(BookSetup setup) =>
    [
        Text("unit", "单位", "Unit", row => row.Voucher.Unit),
        Text("period", "期间", "Month", row => row.Voucher.Period),
        Text("number", "凭证号", "Number", row => row.Voucher.Code),
        Column<(Voucher Voucher, Line Line)>.Number("seq", "序号", "Seq", row => row.Voucher.Entry.Seq),
        Text("date", "日期", "Date", row => row.Voucher.Entry.Date),
        Text("text", "摘要", "Text", row => row.Voucher.Entry.Text),
        Text("ledger", "账簿", "Ledger", row => LedgerNames.Of(row.Line.Account.Ledger)),
        Text("account", "科目", "Account", row => row.Line.Account.Code),
        Text("name", "科目名称", "Name of the account", row => NameOf(setup, row.Voucher.Entry.Date, row.Line.Account)),
        Text("fund", "资金", "Fund", row => row.Line.Account.Fund),
        Text("purpose", "用途", "Purpose", row => row.Line.Account.Purpose),
        Text("currency", "币种", "Currency", row => row.Line.Account.Currency.Code),
        Amount("debit", "借方", "Debit", line => line.Side == Side.Debit ? line.MinorUnits : null),
        Amount("credit", "贷方", "Credit", line => line.Side == Side.Credit ? line.MinorUnits : null),
    ];

    private static Column<(Voucher Voucher, Line Line)> Text(string name, string zh, string en, Func<(Voucher Voucher, Line Line), object?> value) =>
        Column<(Voucher Voucher, Line Line)>.Text(name, zh, en, value);

    /// <summary>The side that a line does not stand on stays empty.</summary>
    private static Column<(Voucher Voucher, Line Line)> Amount(string name, string zh, string en, Func<Line, long?> units) =>
        Column<(Voucher Voucher, Line Line)>.Number(name, zh, en, row => units(row.Line) is { } amount ? new AmountText(amount, row.Line.Account.Currency.Decimals) : "");
}
