using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>What another carry-over rule would do at the year's end.</summary>
internal static class CarryOverReport
{
    public static void Write(Output output, YearBalances year, CarryOverSimulation figures)
    {
        var currency = year.Setup.Fund(figures.Fund).Currency;
        var units = figures.Rows.SelectMany(row => RowsOf(row.Unit, row.Outcome, currency)).ToList();
        var total = RowsOf("", figures.Total, currency);
        var columns = ChangeRow.Columns(output.Language);
        if (output.IsCsv)
        {
            output.Rows([.. total, .. units], columns);
            return;
        }

        var (before, after) = (TermText.Of(figures.Rule.Before), TermText.Of(figures.Rule.After));
        output.Object(new JsonObject
        {
            ["asOf"] = Refusal.Text(year.AsOf.Date),
            ["fund"] = figures.Fund,
            ["year"] = figures.Year,
            ["rule"] = new JsonObject { ["before"] = before.ForPrograms, ["after"] = after.ForPrograms },
            ["total"] = JsonRows.Of(total, columns),
            ["units"] = JsonRows.Of(units, columns),
        }, () =>
        {
            output.Heading(year.Setup, year.AsOf,
                $"假如 {figures.Fund} 的年终规则由“{before.ForPeople.Zh}”改为“{after.ForPeople.Zh}”（{figures.Year} 财年）",
                $"If the rule of {figures.Fund} were '{after.ForPeople.En}', not '{before.ForPeople.En}' (fiscal year {figures.Year})");
            output.Table(total, columns.Named("title", "before", "after", "change"), output.In("全部单位", "All units"));
            output.Table([.. units.Where(row => row.Amount.Before != row.Amount.After)], columns.Named("of", "title", "before", "after", "change"),
                output.In("有变化的单位", "Units that change"));
        });
    }

    private static ChangeRow[] RowsOf(string unit, Change<YearEndOutcome> outcome, Currency currency)
    {
        return
        [
            New("carried", "结转", "Carried", each => each.Carried),
            New("lapsed", "注销", "Lapsed", each => each.Lapsed),
            New("clawedBack", "收回", "Clawed back", each => each.ClawedBack),
            New("returned", "其中退上级", "Of it to above", each => each.Returned),
            New("lost", "净减少", "Net loss", each => each.Lost),
            New("requests", "须先了结的申请", "Requests to be ended first", each => each.Requests),
        ];

        ChangeRow New(string figure, string zh, string en, Func<YearEndOutcome, Int128> amount) =>
            ChangeRow.New(unit, figure, zh, en, amount(outcome.Before), amount(outcome.After), currency.Decimals);
    }
}
