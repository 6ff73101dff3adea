using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>清欠测算: what would clear the arrears by a day.</summary>
internal static class ClearanceReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, Clearance clearance)
    {
        if (output.IsCsv)
        {
            output.Rows(clearance.Rows, Columns);
            return;
        }

        output.Object(Json(clearance), () => WriteText(output, setup, asOf, clearance));
    }

    /// <summary>The commands are those of a command file, still without keys.</summary>
    private static JsonObject Json(Clearance clearance) => new()
    {
        ["by"] = Refusal.Text(clearance.By),
        ["rows"] = JsonRows.Of(clearance.Rows, Columns),
        ["supplement"] = new JsonArray([.. Currencies(clearance).Select(currency => new JsonObject
        {
            ["currency"] = currency.Code,
            ["amount"] = new AmountText(clearance.Supplement(currency), currency.Decimals).ForPrograms,
        })]),
        ["commands"] = new JsonArray([.. clearance.Commands.Select(CommandNode.Of)]),
    };

    private static IEnumerable<Currency> Currencies(Clearance clearance) => clearance.Rows.Select(row => row.Currency).Distinct();

    private static void WriteText(Output output, BookSetup setup, AsOf asOf, Clearance clearance)
    {
        output.Heading(setup, asOf, $"清欠测算：{Refusal.Text(clearance.By)} 前付清", $"What would clear the arrears by {Refusal.Text(clearance.By)}");
        output.Table(clearance.Rows, Columns);
        foreach (var currency in Currencies(clearance))
        {
            var supplement = new AmountText(clearance.Supplement(currency), currency.Decimals).ForPeople;
            output.Line($"追加 {supplement} {currency.Code}，{Refusal.Text(clearance.By)} 可全部付清。", $"Supplementing {supplement} {currency.Code} clears all of it by {Refusal.Text(clearance.By)}.");
        }

        if (clearance.Rows.Count == 0)
            output.Line("没有到期未付的绩效。", "Nothing is due and unpaid.");
    }

    private static readonly Column<ClearanceRow>[] Columns =
    [
        Column<ClearanceRow>.Text("unit", "单位", "Unit", row => row.At.Unit),
        Column<ClearanceRow>.Text("fund", "资金", "Fund", row => row.At.Fund),
        Column<ClearanceRow>.Text("purpose", "用途", "Purpose", row => row.At.Purpose),
        Column<ClearanceRow>.Number("year", "年度", "Year", row => row.At.Year),
        Column<ClearanceRow>.Text("currency", "币种", "Currency", row => row.Currency.Code),
        Column<ClearanceRow>.Number("awards", "单数", "Awards", row => row.Awards),
        Amount("unpaid", "未付", "Unpaid", row => row.Unpaid),
        Amount("payable", "已有指标", "Funded already", row => row.Payable),
        Amount("fromAvailable", "可用指标解决", "From quota available", row => row.FromAvailable),
        Amount("supplement", "须追加", "To supplement", row => row.Supplement),
        Column<ClearanceRow>.Number("personDaysLate", "迟付人天", "Person-days late", row => CountText.Of(row.PersonDaysLate)),
        Column<ClearanceRow>.Number("personDaysSaved", "少迟付人天", "Person-days saved", row => CountText.Of(row.PersonDaysSaved)),
    ];

    private static Column<ClearanceRow> Amount(string name, string zh, string en, Func<ClearanceRow, Int128?> units) =>
        Column<ClearanceRow>.Amount(name, zh, en, units, row => row.Currency);
}
