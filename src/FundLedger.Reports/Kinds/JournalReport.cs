namespace FundLedger.Reports;

/// <summary>A line of the journal.</summary>
/// <param name="Entry">Its entry.</param>
/// <param name="Line">The line; null for an entry without lines.</param>
/// <param name="First">Whether it is the first one shown of its entry.</param>
/// <param name="Voucher">The number of the voucher that it stands on, on the first line of it that is shown; else empty.</param>
public readonly record struct JournalRow(Entry Entry, Line? Line, bool First, string Voucher = "");

/// <summary>序时账: entries by effective date and number, a row a line, with a subtotal a month; carried forward from page to page.</summary>
public static class JournalReport
{
    public const string Kind = "journal";

    public static LocalName Title { get; } = new("序时账", "Journal");

    public static IReadOnlyList<Column<Line>> LineColumns { get; } =
    [
        Column<Line>.Text("ledger", "账簿", "Ledger", line => TermText.Of(line.Account.Ledger)),
        Column<Line>.Text("account", "科目", "Account", line => line.Account.Code),
        Column<Line>.Text("unit", "单位", "Unit", line => line.Account.Unit),
        Column<Line>.Text("fund", "资金", "Fund", line => line.Account.Fund),
        Column<Line>.Text("purpose", "用途", "Purpose", line => line.Account.Purpose),
        Column<Line>.Number("year", "年度", "Year", line => line.Account.Year),
        Column<Line>.Text("currency", "币种", "Currency", line => line.Account.Currency.Code),
        Column<Line>.Amount("debit", "借方", "Debit", line => line.Debit, line => line.Account.Currency),
        Column<Line>.Amount("credit", "贷方", "Credit", line => line.Credit, line => line.Account.Currency),
    ];

    /// <summary>One row a line, with the entry's number, date and text on its first.</summary>
    public static IReadOnlyList<Column<JournalRow>> Columns { get; } =
    [
        Column<JournalRow>.Number("seq", "序号", "Seq", row => row.First ? row.Entry.Seq : ""),
        Column<JournalRow>.Text("date", "日期", "Date", row => row.First ? row.Entry.Date : ""),
        Column<JournalRow>.Text("kind", "类型", "Kind", row => row.First ? row.Entry.Kind : ""),
        Column<JournalRow>.Text("text", "摘要", "Text", row => row.First ? row.Entry.Text : ""),
        .. LineColumns.Where(column => column.Name is not "currency" and not "year").Select(column => OfLine(column)),
    ];

    /// <summary>The rows of entries, in their order.</summary>
    public static IReadOnlyList<JournalRow> Rows(IEnumerable<Entry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Lines.Count == 0 ? [new JournalRow(entry, null, true)] : RowsOf(entry, entry.Lines)),
    ];

    /// <param name="source">The pinned pair.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="voucherOf">The number of the voucher that a line stands on.</param>
    /// <param name="shown">Which of their lines are shown: of a unit, a fund, a ledger.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(
        ReportSource source, BookSetup setup, IEnumerable<Entry> entries, Func<Entry, Line, string> voucherOf, Func<Account, bool> shown, IReadOnlyDictionary<string, string> options)
    {
        var rows = entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Seq)
            .SelectMany(entry => RowsOf(entry, entry.Lines.Where(line => shown(line.Account)), voucherOf)).ToList();
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
                new KeyFigures("sums",
                [
                    new KeyFigure("entries", new LocalName("凭证数", "Entries"), new CountText(rows.Count(row => row.First))),
                    new KeyFigure("lines", new LocalName("分录数", "Lines"), new CountText(rows.Count)),
                ]),
                .. rows.GroupBy(row => row.Line!.Value.Account.Currency).Select(group => TableOf(source, setup, group.Key, group)),
            ],
        };
    }

    private static ReportTable TableOf(ReportSource source, BookSetup setup, Currency currency, IEnumerable<JournalRow> rows)
    {
        var columns = ColumnsOf(setup);
        var title = currency == source.Currency ? null : new LocalName(currency.Code, currency.Code);
        var at = columns.FindIndex(column => column.Name == "text");
        var months = rows.GroupBy(row => Period.Of(row.Entry.Date)).Select(month => (month.Key, ReportTable.Of("", null, columns, month.ToList()).Rows)).ToList();
        return ReportTable.Of(title is null ? "journal" : $"journal-{currency.Code}", title, columns, []) with
        {
            CarriesForward = true,
            Rows = new JoinedList<ReportRow>(
            [
                .. months.SelectMany(month => WithSubtotal(month.Key, month.Rows, at)),
                [SumRow.Of(new JoinedList<ReportRow>(months.ConvertAll(month => month.Rows)), new LocalName("合计", "Total"), RowKind.Total, at)],
            ]),
        };
    }

    private static IEnumerable<IReadOnlyList<ReportRow>> WithSubtotal(Period month, IReadOnlyList<ReportRow> rows, int at) =>
        [rows, [SumRow.Of(rows, new LocalName($"{month} 本月合计", $"{month} total"), RowKind.Subtotal, at)]];

    private static List<Column<JournalRow>> ColumnsOf(BookSetup setup)
    {
        var columns = Columns.Where(column => column.Name != "kind").ToList();
        columns.Insert(columns.FindIndex(column => column.Name == "date") + 1, Column<JournalRow>.Text("number", "凭证号", "Number", row => row.Voucher));
        columns[columns.FindIndex(column => column.Name == "ledger")] = Column<JournalRow>.Text("ledger", "账簿", "Ledger",
            row => new TermText(LedgerNames.Of(row.Line!.Value.Account.Ledger), LedgerNames.Title(row.Line.Value.Account.Ledger)));
        columns.Insert(columns.FindIndex(column => column.Name == "account") + 1, Column<JournalRow>.Text("name", "科目名称", "Name of the account",
            row => setup.Chart.Find(row.Line!.Value.Account.Ledger, row.Line.Value.Account.Code, row.Entry.Date)?.Name));
        return columns;
    }

    private static IEnumerable<JournalRow> RowsOf(Entry entry, IEnumerable<Line> lines) =>
        lines.Select((line, i) => new JournalRow(entry, line, i == 0));

    private static IEnumerable<JournalRow> RowsOf(Entry entry, IEnumerable<Line> lines, Func<Entry, Line, string> voucherOf)
    {
        var before = "";
        foreach (var row in RowsOf(entry, lines))
        {
            var voucher = voucherOf(entry, row.Line!.Value);
            var of = (row.Line.Value.Account.Unit, voucher).ToString();
            yield return row with { Voucher = of == before ? "" : voucher };
            before = of;
        }
    }

    /// <summary>A column of lines as one of rows.</summary>
    internal static Column<JournalRow> OfLine(Column<Line> column) =>
        new(column.Name, column.Title, row => row.Line is { } line ? Shown(column.Value(line)) : "", column.Right);

    /// <summary>The side that a line does not stand on stays empty.</summary>
    private static object? Shown(object? value) => value is AmountText amount && amount.MinorUnits == 0 ? "" : value;
}
