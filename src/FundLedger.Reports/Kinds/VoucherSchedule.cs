namespace FundLedger.Reports;

/// <summary>附表: the lines of a voucher one by one, where its sheet has them summed by account.</summary>
internal static class VoucherSchedule
{
    /// <summary>A table a ledger, each with its total, carried from page to page.</summary>
    public static IReadOnlyList<ReportTable> Of(BookSetup setup, Voucher voucher)
    {
        var columns = Columns(setup, voucher.Entry.Date);
        return [.. voucher.Lines.GroupBy(line => line.Account.Ledger).OrderBy(ledger => ledger.Key).Select(TableOf)];

        ReportTable TableOf(IGrouping<Ledger, Line> ledger)
        {
            var table = ReportTable.Of(LedgerNames.Of(ledger.Key), LedgerNames.Title(ledger.Key), columns, ledger.OrderBy(line => line.Account.Code, StringComparer.Ordinal));
            return table with { CarriesForward = true, Rows = [.. table.Rows, SumRow.Of(table.Rows, new LocalName("合计", "Total"), RowKind.Total)] };
        }
    }

    private static Column<Line>[] Columns(BookSetup setup, DateOnly date) =>
    [
        Column<Line>.Text("account", "会计科目", "Account", line => CodeName.Of(line.Account.Code, VoucherReport.NameOf(setup, date, line.Account))),
        Column<Line>.Text("fund", "资金", "Fund", line => setup.Funds.TryGetValue(line.Account.Fund, out var fund) ? CodeName.Of(fund.Code, fund.Name) : ""),
        Column<Line>.Text("purpose", "用途", "Purpose", line => setup.Purposes.TryGetValue(line.Account.Purpose, out var purpose) ? CodeName.Of(purpose.Code, purpose.Name) : line.Account.Purpose),
        Column<Line>.Number("year", "指标年度", "Budget year", line => line.Account.Year == 0 ? "" : line.Account.Year),
        Amount("debit", "借方金额", "Debit", Side.Debit),
        Amount("credit", "贷方金额", "Credit", Side.Credit),
    ];

    /// <summary>The side that a line does not stand on stays empty.</summary>
    private static Column<Line> Amount(string name, string zh, string en, Side side) => Column<Line>.Number(name, zh, en,
        line => line.Side == side ? new AmountText(line.MinorUnits, line.Account.Currency.Decimals) : "");
}
