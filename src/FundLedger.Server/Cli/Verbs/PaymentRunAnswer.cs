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

    /// <summary>What was paid in a currency.</summary>
    private static readonly Column<AmountIn>[] Paid =
    [
        Column<AmountIn>.Text("currency", "币种", "Currency", paid => paid.Currency.Code),
        Column<AmountIn>.Amount("amount", "金额", "Amount", paid => paid.Amount, paid => paid.Currency),
    ];

    public static Column<Done>[] Columns { get; } =
    [
        Column<Done>.Text("date", "日期", "Date", run => run.Date),
        Column<Done>.Text("key", "键", "Key", run => run.Key),
        Column<Done>.Text("committed", "已执行", "Carried out", run => run.IsCommitted),
        Column<Done>.Text<bool?>("replayed", "已执行过", "Carried out before", run => run.IsReplayed ? true : null).Optional(),
        Column<Done>.Rows("rows", "绩效单", "Awards", run => run.Rows, PaymentRunReport.Columns),
        Column<Done>.Rows("paid", "支付合计", "Paid in sum", run => run.Paid, Paid),
        Column<Done>.Rows("posted", "已记凭证", "Entries that were made", run => run.Posted, AnswerView.PostedColumns),
    ];

    public static JsonObject Json(PaymentRun run, string key, bool committed, IReadOnlyList<Answer> answers) => JsonRows.Row(
        new Done(run.Date, key, committed, IsReplayed: false, run.Rows,
            [.. PaymentRunReport.Currencies(run).Select(currency => new AmountIn(currency, run.Paid(currency)))], [.. answers.SelectMany(answer => answer.Posted)]), Columns);

    /// <summary>A run that was carried out before.</summary>
    public static void WriteAgain(Output output, string key, IReadOnlyList<Entry> entries) => output.Object(Again(key, entries), () => output.Line(
        $"键 {key} 的批次已执行过：第 {entries[0].Seq}–{entries[^1].Seq} 号凭证。",
        $"The run with key {key} was carried out before: entries {entries[0].Seq} to {entries[^1].Seq}."));

    public static JsonObject Again(string key, IReadOnlyList<Entry> entries) => JsonRows.Row(
        new Done(entries[0].Date, key, IsCommitted: true, IsReplayed: true, [], [], [.. entries.Select(entry => new PostedEntry(entry.Seq, entry.Id, entry.Hash))]), Columns);

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

    /// <summary>A run that was carried out, or rehearsed.</summary>
    internal sealed record Done(
        DateOnly Date, string Key, bool IsCommitted, bool IsReplayed, IReadOnlyList<PaymentRunRow> Rows, IReadOnlyList<AmountIn> Paid, IReadOnlyList<PostedEntry> Posted);

    /// <summary>An amount in minor units of a currency.</summary>
    internal readonly record struct AmountIn(Currency Currency, Int128 Amount);
}
