using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>The answer to a payment run that was carried out, or rehearsed.</summary>
internal static class PaymentRunAnswer
{
    public static void Write(Output output, PaymentRun run, string key, bool committed, IReadOnlyList<Answer> answers)
    {
        if (output.IsCsv)
        {
            output.Rows(run.Rows, PaymentRunReport.Columns);
            return;
        }

        output.Object(Json(run, key, committed, answers), () => WriteText(output, run, key, committed));
    }

    public static JsonObject Json(PaymentRun run, string key, bool committed, IReadOnlyList<Answer> answers) => new()
    {
        ["date"] = Refusal.Text(run.Date),
        ["key"] = key,
        ["committed"] = committed,
        ["rows"] = JsonRows.Of(run.Rows, PaymentRunReport.Columns),
        ["paid"] = new JsonArray([.. PaymentRunReport.Currencies(run).Select(currency => new JsonObject
        {
            ["currency"] = currency.Code,
            ["amount"] = new AmountText(run.Paid(currency), currency.Decimals).ForPrograms,
        })]),
        ["posted"] = AnswerView.Posted(answers.SelectMany(answer => answer.Posted)),
    };

    /// <summary>A run that was carried out before.</summary>
    public static void WriteAgain(Output output, string key, IReadOnlyList<Entry> entries) => output.Object(Again(key, entries), () => output.Line(
        $"键 {key} 的批次已执行过：第 {entries[0].Seq}–{entries[^1].Seq} 号凭证。",
        $"The run with key {key} was carried out before: entries {entries[0].Seq} to {entries[^1].Seq}."));

    public static JsonObject Again(string key, IReadOnlyList<Entry> entries) => new()
    {
        ["date"] = Refusal.Text(entries[0].Date),
        ["key"] = key,
        ["committed"] = true,
        ["replayed"] = true,
        ["rows"] = new JsonArray(),
        ["paid"] = new JsonArray(),
        ["posted"] = AnswerView.Posted(entries.Select(entry => new PostedEntry(entry.Seq, entry.Id, entry.Hash))),
    };

    private static void WriteText(Output output, PaymentRun run, string key, bool committed)
    {
        output.Table(run.Rows, PaymentRunReport.Columns.Named("award", "unit", "fund", "period", "due", "currency", "unpaid", "unfunded", "funded", "paid", "leftUnpaid", "leftUnfunded"));
        foreach (var currency in PaymentRunReport.Currencies(run))
        {
            var paid = new AmountText(run.Paid(currency), currency.Decimals).ForPeople;
            if (committed)
                output.Line($"已支付 {paid} {currency.Code}（键 {key}）。", $"Paid {paid} {currency.Code} (key {key}).");
            else
                output.Line($"试算：将支付 {paid} {currency.Code}，未入账。", $"Dry run: {paid} {currency.Code} would be paid; nothing was posted.");
        }
    }
}
