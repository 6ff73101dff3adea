using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>What moving a surplus to a unit in arrears would do.</summary>
internal static class SurplusMoveReport
{
    public static void Write(Output output, YearBalances year, SurplusMoveSimulation figures)
    {
        var (move, currency) = (figures.Move, figures.Move.Amount.Currency);
        ChangeRow[] rows =
        [
            .. RowsOf(figures.Giver, figures.GiverArrears, currency),
            .. RowsOf(figures.Taker, figures.TakerArrears, currency),
        ];
        var columns = ChangeRow.Columns(output.Language);
        if (output.IsCsv)
        {
            output.Rows(rows, columns);
            return;
        }

        var (moved, paid) = (new AmountText(figures.Moved, currency.Decimals), new AmountText(figures.Paid, currency.Decimals));
        output.Object(new JsonObject
        {
            ["asOf"] = Refusal.Text(year.AsOf.Date),
            ["from"] = move.From,
            ["to"] = move.To,
            ["fund"] = move.Fund,
            ["amount"] = move.Amount.ToDecimalString(),
            ["currency"] = currency.Code,
            ["moved"] = moved.ForPrograms,
            ["paid"] = paid.ForPrograms,
            ["figures"] = JsonRows.Of(rows, columns),
            ["commands"] = new JsonArray([.. figures.Done.Select(CommandNode.Of)]),
            ["refused"] = new JsonArray([.. figures.Refused.Select(step =>
                new JsonObject { ["command"] = CommandNode.Of(step.Command), ["problem"] = Problem.Json(step.Refusal, output.Language) })]),
        }, () =>
        {
            output.Heading(year.Setup, year.AsOf,
                $"假如将 {move.Fund} 结余 {move.Amount:N} 由 {move.From} 移至 {move.To}", $"If {move.Amount:N} of {move.Fund} moved from {move.From} to {move.To}");
            output.WriteTable(rows, columns.Named("of", "title", "before", "after", "change"), null);
            output.Line($"移到 {moved.ForPeople}，其中付清拖欠 {paid.ForPeople}；{figures.Done.Count} 步，未入账。",
                $"{moved.ForPeople} moved, {paid.ForPeople} of arrears paid; {figures.Done.Count} steps, nothing was posted.");
            foreach (var step in figures.Refused)
                output.Line($"规则不许：{step.Refusal.Chinese}", $"Refused by the rules: {step.Refusal.English}");
        });
    }

    private static ChangeRow[] RowsOf(Change<DistrictFigures> unit, Change<ArrearsRow?> arrears, Currency currency)
    {
        var code = unit.Before.Unit.Code;
        return
        [
            Of("budget", "预算", "Budget", each => each.Base),
            Of("executed", "已支付", "Executed", each => each.Executed),
            Of("unallotted", "待分", "Unallotted", each => each.Unallotted),
            Of("available", "结余可用", "Surplus", each => each.Available),
            Of("unfunded", "无指标", "Unfunded", each => each.Unfunded),
            Of("accruedUnpaid", "绩效未付", "Perf. pay unpaid", each => each.AccruedUnpaid),
            ChangeRow.New(code, "overdue", "逾期", "Overdue", arrears.Before?.Overdue, arrears.After?.Overdue, currency.Decimals),
            ChangeRow.New(code, "waiting", "等待人数", "Staff waiting", arrears.Before?.Waiting, arrears.After?.Waiting, 0),
        ];

        ChangeRow Of(string figure, string zh, string en, Func<DistrictFigures, Int128> amount) =>
            ChangeRow.New(code, figure, zh, en, amount(unit.Before), amount(unit.After), currency.Decimals);
    }
}
