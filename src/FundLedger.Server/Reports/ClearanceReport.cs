using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>清欠测算: what would clear the arrears by a day.</summary>
internal static class ClearanceReport
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, Clearance clearance)
    {
        if (output.IsCsv)
        {
            output.Rows(clearance.Rows, ClearanceColumns.All);
            return;
        }

        output.Object(Json(clearance), () => WriteText(output, setup, asOf, clearance));
    }

    /// <summary>The commands are those of a command file, still without keys.</summary>
    private static JsonObject Json(Clearance clearance) => new()
    {
        ["by"] = Refusal.Text(clearance.By),
        ["rows"] = JsonRows.Of(clearance.Rows, ClearanceColumns.All),
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
        output.Table(clearance.Rows, ClearanceColumns.All);
        foreach (var currency in Currencies(clearance))
        {
            var supplement = new AmountText(clearance.Supplement(currency), currency.Decimals).ForPeople;
            output.Line($"追加 {supplement} {currency.Code}，{Refusal.Text(clearance.By)} 可全部付清。", $"Supplementing {supplement} {currency.Code} clears all of it by {Refusal.Text(clearance.By)}.");
        }

        if (clearance.Rows.Count == 0)
            output.Line("没有到期未付的绩效。", "Nothing is due and unpaid.");
    }
}
