using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>绩效支付批次: what a payment run would pay, or has paid.</summary>
internal static class PaymentRunReport
{
    public static void Write(
        Output output, BookSetup setup, PaymentRunRequest asked, PaymentRun run, string key, bool committed, IReadOnlyList<Answer> answers)
    {
        if (output.IsCsv)
        {
            output.Rows(run.Rows, Columns);
            return;
        }

        output.Object(Json(run, key, committed, answers), () => WriteText(output, setup, asked, run, key, committed));
    }

    public static JsonObject Json(PaymentRun run, string key, bool committed, IReadOnlyList<Answer> answers) => new()
    {
        ["date"] = Refusal.Text(run.Date),
        ["key"] = key,
        ["committed"] = committed,
        ["rows"] = JsonRows.Of(run.Rows, Columns),
        ["paid"] = new JsonArray([.. Currencies(run).Select(currency => new JsonObject
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

    private static IEnumerable<Currency> Currencies(PaymentRun run) => run.Rows.Select(row => row.Award.Currency).Distinct();

    private static void WriteText(Output output, BookSetup setup, PaymentRunRequest asked, PaymentRun run, string key, bool committed)
    {
        output.Heading(setup, asked.AsOf, "绩效发放批次", "Payment run");
        if (run.Rows.Count == 0)
        {
            output.Line("没有到期未付的绩效。", "Nothing is due and unpaid.");
            return;
        }

        output.Table(run.Rows, Columns.Named("award", "unit", "fund", "period", "due", "currency", "unpaid", "unfunded", "funded", "paid", "leftUnpaid", "leftUnfunded"));
        foreach (var currency in Currencies(run))
        {
            var paid = new AmountText(run.Paid(currency), currency.Decimals).ForPeople;
            if (committed)
                output.Line($"已支付 {paid} {currency.Code}（键 {key}）。", $"Paid {paid} {currency.Code} (key {key}).");
            else
                output.Line($"将支付 {paid} {currency.Code}；尚未入账，加 --commit 执行。", $"{paid} {currency.Code} would be paid; nothing was posted. Add --commit to carry it out.");
        }
    }

    private static readonly Column<PaymentRunRow>[] Columns =
    [
        Column<PaymentRunRow>.Text("award", "绩效单", "Award", row => row.Award.Code),
        Column<PaymentRunRow>.Text("unit", "单位", "Unit", row => row.Award.At.Unit),
        Column<PaymentRunRow>.Text("fund", "资金", "Fund", row => row.Award.At.Fund),
        Column<PaymentRunRow>.Text("purpose", "用途", "Purpose", row => row.Award.At.Purpose),
        Column<PaymentRunRow>.Text("period", "期间", "Period", row => row.Award.Period),
        Column<PaymentRunRow>.Text("due", "应付日", "Due", row => row.Award.Due),
        Column<PaymentRunRow>.Text("currency", "币种", "Currency", row => row.Award.Currency.Code),
        Amount("unpaid", "未付", "Unpaid", row => row.Award.Unpaid),
        Amount("unfunded", "无指标", "Unfunded", row => row.Award.Unfunded),
        Amount("funded", "落实指标", "Newly funded", row => row.Funded),
        Amount("paid", "本次支付", "Paid now", row => row.Paid),
        Amount("leftUnpaid", "仍未付", "Left unpaid", row => row.LeftUnpaid),
        Amount("leftUnfunded", "仍无指标", "Left unfunded", row => row.LeftUnfunded),
    ];

    private static Column<PaymentRunRow> Amount(string name, string zh, string en, Func<PaymentRunRow, Int128?> units) =>
        Column<PaymentRunRow>.Amount(name, zh, en, units, row => row.Award.Currency);
}
