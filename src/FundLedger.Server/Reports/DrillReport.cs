using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>The vouchers behind a figure, with their sum.</summary>
internal static class DrillReport
{
    public static void Write(
        Output output, YearBalances year, Unit unit, Column<DistrictFigures> figure, AmountText? amount, IReadOnlyList<DrilledLine> lines)
    {
        if (output.IsCsv)
        {
            output.Rows(lines, Columns);
            return;
        }

        var sum = new AmountText(lines.Aggregate(Int128.Zero, (sum, line) => sum + line.Amount), year.Setup.Profile.Currency.Decimals);
        output.Object(new JsonObject
        {
            ["unit"] = unit.Code,
            ["figure"] = figure.Name,
            ["asOf"] = Refusal.Text(year.AsOf.Date),
            ["amount"] = amount?.ForPrograms,
            ["sum"] = sum.ForPrograms,
            ["lines"] = JsonRows.Of(lines, Columns),
        }, () => WriteText(output, year, unit, figure, amount, lines, sum));
    }

    private static void WriteText(
        Output output, YearBalances year, Unit unit, Column<DistrictFigures> figure, AmountText? amount, IReadOnlyList<DrilledLine> lines, AmountText sum)
    {
        output.Heading(year.Setup, year.AsOf,
            $"{unit.Code} {unit.Name.In(Language.Chinese)}  {figure.Title.Zh}", $"{unit.Code} {unit.Name.In(Language.English)}  {figure.Title.En}");
        output.Table(lines, Columns.Named("seq", "date", "text", "document", "account", "unit", "fund", "purpose", "year", "amount"));
        output.Line($"{lines.Count} 行，合计 {sum.ForPeople}；比较表所列 {amount?.ForPeople ?? "—"}。", $"Lines: {lines.Count}. Sum: {sum.ForPeople}; the comparison shows {amount?.ForPeople ?? "—"}.");
    }

    private static readonly Column<DrilledLine>[] Columns =
    [
        Column<DrilledLine>.Number("seq", "序号", "Seq", row => row.Entry.Seq),
        Column<DrilledLine>.Text("date", "日期", "Date", row => row.Entry.Date),
        Column<DrilledLine>.Text("kind", "类型", "Kind", row => row.Entry.Kind),
        Column<DrilledLine>.Text("text", "摘要", "Text", row => row.Entry.Text),
        Column<DrilledLine>.Text("document", "单据", "Document", row => row.Entry.Document),
        Column<DrilledLine>.Text("ledger", "账簿", "Ledger", row => LedgerNames.Of(row.Line.Account.Ledger)),
        Column<DrilledLine>.Text("account", "科目", "Account", row => row.Line.Account.Code),
        Column<DrilledLine>.Text("unit", "单位", "Unit", row => row.Line.Account.Unit),
        Column<DrilledLine>.Text("fund", "资金", "Fund", row => row.Line.Account.Fund),
        Column<DrilledLine>.Text("purpose", "用途", "Purpose", row => row.Line.Account.Purpose),
        Column<DrilledLine>.Number("year", "年度", "Year", row => row.Line.Account.Year),
        Column<DrilledLine>.Amount("amount", "金额", "Amount", row => row.Amount, row => row.Line.Account.Currency),
    ];
}
