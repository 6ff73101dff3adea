using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>The answer to a command, as JSON and for people.</summary>
internal static class AnswerView
{
    /// <summary>The most entries that are listed one by one for people.</summary>
    private const int Listed = 10;

    /// <summary>The entries that were made.</summary>
    public static Column<PostedEntry>[] PostedColumns { get; } =
    [
        Column<PostedEntry>.Number("seq", "序号", "Seq", entry => entry.Seq),
        Column<PostedEntry>.Text("id", "标识", "Id", entry => entry.Id),
        Column<PostedEntry>.Text("hash", "哈希", "Hash", entry => Convert.ToHexStringLower(entry.Hash)),
    ];

    private static readonly Column<AccountBalance>[] Balances =
    [
        Column<AccountBalance>.Text("ledger", "账簿", "Ledger", row => LedgerNames.Of(row.Account.Ledger)),
        Column<AccountBalance>.Text("account", "科目", "Account", row => row.Account.Code),
        Column<AccountBalance>.Text("unit", "单位", "Unit", row => row.Account.Unit),
        Column<AccountBalance>.Text("fund", "资金", "Fund", row => row.Account.Fund),
        Column<AccountBalance>.Text("purpose", "用途", "Purpose", row => row.Account.Purpose),
        Column<AccountBalance>.Number("year", "年度", "Year", row => row.Account.Year),
        Column<AccountBalance>.Text("currency", "币种", "Currency", row => row.Account.Currency.Code),
        Column<AccountBalance>.Amount("debit", "借方", "Debit", row => row.Debit, row => row.Account.Currency),
        Column<AccountBalance>.Amount("credit", "贷方", "Credit", row => row.Credit, row => row.Account.Currency),
        Column<AccountBalance>.Amount("balance", "借方余额", "Debit balance", row => (Int128)row.Debit - row.Credit, row => row.Account.Currency),
    ];

    /// <summary>What was done; of a dry run, in which nothing is posted, the lines that would be, and the balances after them.</summary>
    public static Column<Answer>[] Columns { get; } =
    [
        Column<Answer>.Text("kind", "命令", "Kind of command", answer => answer.Kind),
        Column<Answer>.Text("key", "键", "Key", answer => answer.Key),
        Column<Answer>.Rows("posted", "已记凭证", "Entries that were made", answer => answer.Posted, PostedColumns),
        Column<Answer>.Text("document", "单据", "Document", answer => answer.Document).Optional(),
        Column<Answer>.Text<bool?>("replayed", "已记过", "Done before", answer => answer.Replayed ? true : null).Optional(),
        Column<Answer>.Rows("lines", "试算分录", "Lines that a dry run would post", answer => answer.Posted.Count == 0 ? answer.Lines : null, JournalReport.LineColumns).Optional(),
        Column<Answer>.Rows("balances", "试算后余额", "Balances after a dry run", answer => answer.Posted.Count == 0 ? answer.Balances : null, Balances).Optional(),
    ];

    public static JsonObject Json(Answer answer) => JsonRows.Row(answer, Columns);

    public static JsonArray Posted(IEnumerable<PostedEntry> posted) => JsonRows.Of(posted, PostedColumns);

    public static void Write(Output output, Answer answer) => output.Object(Json(answer), () =>
    {
        if (answer.Posted.Count == 0)
        {
            output.Line("试算：将记入下列分录，未入账。", "Dry run: these lines would be posted; nothing was.");
            output.WriteTable(answer.Lines, JournalReport.LineColumns, null);
            return;
        }

        if (answer.Posted.Count > Listed)
        {
            var (first, last, count) = (answer.Posted[0].Seq, answer.Posted[^1].Seq, answer.Posted.Count);
            output.Line($"第 {first} 至 {last} 号，共 {count} 条  键 {answer.Key}{(answer.Replayed ? "（已记过）" : "")}",
                $"Entries {first} to {last}, {count} in all  key {answer.Key}{(answer.Replayed ? " (done before)" : "")}");
            return;
        }

        foreach (var entry in answer.Posted)
        {
            var hash = Convert.ToHexStringLower(entry.Hash)[..16];
            output.Line($"第 {entry.Seq} 号  {hash}  键 {answer.Key}{(answer.Replayed ? "（已记过）" : "")}",
                $"Entry {entry.Seq}  {hash}  key {answer.Key}{(answer.Replayed ? " (done before)" : "")}");
        }

        if (answer.Document is { } document)
            output.Line($"单据 {document}", $"Document {document}");
    });
}
