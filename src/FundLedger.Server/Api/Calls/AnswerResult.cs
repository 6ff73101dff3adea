using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>
/// The answer to a command. One that was carried out has made entries: 201, and where the first of them is. One that is
/// replayed reads as it did then, but for a header. A dry run says what would be posted, and the balances after it.
/// </summary>
internal sealed class AnswerResult(BookCall call, Answer answer) : IResult
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (answer.Replayed)
            response.Headers[ReplayedHeader] = "true";
        if (answer.Posted.Count == 0)
            return JsonAnswer.WriteAsync(response, StatusCodes.Status200OK, DryRun(call, answer));
        response.Headers.Location = $"/api/v1/books/{Uri.EscapeDataString(call.Book.Code)}/entries/{answer.Posted[0].Seq}";
        if (answer.Document is not null && !answer.Replayed)
            response.Headers.ETag = EntityTag.Of(answer.Posted[^1].Seq);
        return JsonAnswer.WriteAsync(response, StatusCodes.Status201Created, AnswerView.Json(answer with { Replayed = false }));
    }

    /// <summary>What would be posted, as far as the caller may read it.</summary>
    public static JsonObject DryRun(BookCall call, Answer answer)
    {
        var seen = answer with { Lines = [.. answer.Lines.Where(line => call.Rights.Units.Contains(line.Account.Unit))] };
        var json = AnswerView.Json(seen);
        json["balances"] = JsonRows.Of(answer.Balances.Where(balance => call.Rights.Units.Contains(balance.Account.Unit)), BalanceColumns);
        return json;
    }

    private static readonly Column<AccountBalance>[] BalanceColumns =
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
}
