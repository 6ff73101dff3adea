namespace FundLedger.Catalog;

/// <summary>用款申请单 of a request.</summary>
public sealed class PaymentRequestQuestion : Question
{
    private static readonly QuestionOption<string> Document = Asks.TheText("document", "申请", "The request");

    private static readonly QuestionOption<bool> Draft = Asks.Flag("draft", "未批准时打印草稿", "A draft where it is not approved yet");

    public override string Code => PaymentRequestReport.Kind;

    public override LocalName Title => PaymentRequestReport.Title;

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request form";

    public override string Path => "requests/{document}/form";

    public override IReadOnlyList<QuestionOption> Options => [Document, Draft];

    public override IReadOnlyList<string> Examples => ["demo-cf-A0101-01 --output request.pdf"];

    public override Audience Audience => Audience.Document;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var document = asked.Of(Document);
        var entries = await read.AllEntriesAsync(new EntryFilter { Document = document, KnownAt = asked.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        var history = await RequestReading.HistoryAsync(read, document, asked.AsOf, cancellation).ConfigureAwait(false);
        var payees = entries.Select(entry => (entry.Seq, Payment: CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) as Disburse))
            .Where(each => each.Payment is not null).ToDictionary(each => each.Seq, each => each.Payment!.Payee ?? "");
        var balances = await read.BalancesAsync(asked.AsOf, null, cancellation).ConfigureAwait(false);
        var available = balances.Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ControlAccount.Available })
            .ToDictionary(balance => new Place(balance.Account.Unit, balance.Account.Fund, balance.Account.Purpose, balance.Account.Year), balance => balance.Credit - balance.Debit);
        return PaymentRequestReport.Of(asked.Source, asked.Setup, history, payees, place => available.GetValueOrDefault(place), asked.Of(Draft), asked.Given);
    }
}
