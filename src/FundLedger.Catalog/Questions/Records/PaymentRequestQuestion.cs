namespace FundLedger.Catalog;

/// <summary>支付申请单 of a request, or of a reservation without a route.</summary>
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
        if (await read.RequestAsync(document, asked.AsOf, cancellation).ConfigureAwait(false) is { } history)
        {
            var entries = await EntriesAsync(read, history.Request.Code, asked.AsOf, cancellation).ConfigureAwait(false);
            var submitted = history.Happenings.LastOrDefault(each => each.Result == RequestEvent.Submit)?.Seq;
            var available = await AvailableAsync(read, entries.FirstOrDefault(entry => entry.Seq == submitted), asked.AsOf, cancellation).ConfigureAwait(false);
            return PaymentRequestReport.Of(asked.Source, asked.Setup, history, PayeesOf(entries), available, asked.Of(Draft), asked.Given);
        }

        var named = await EntriesAsync(read, document, asked.AsOf, cancellation).ConfigureAwait(false);
        if (Reservation.Of(named) is not { } reservation)
            throw DocumentCode.NoRequest(document, named.Count > 0 && named[0].Kind != DraftRequest.Kind ? named[0].Kind : null);
        var left = await AvailableAsync(read, reservation.Reserved, asked.AsOf, cancellation).ConfigureAwait(false);
        return PaymentRequestReport.OfReservation(asked.Source, asked.Setup, reservation, PayeesOf(named), left, asked.Of(Draft), asked.Given);
    }

    private static Task<IReadOnlyList<Entry>> EntriesAsync(BookReader read, string document, AsOf asOf, CancellationToken cancellation) =>
        read.AllEntriesAsync(new EntryFilter { Document = document, To = asOf.Date, KnownAt = asOf.KnownAt }, cancellation);

    /// <summary>Who was paid, by sequence number of the payment's entry.</summary>
    private static Dictionary<long, string> PayeesOf(IEnumerable<Entry> entries) => entries
        .Select(entry => (entry.Seq, Payment: CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key) as Disburse))
        .Where(each => each.Payment is not null).ToDictionary(each => each.Seq, each => each.Payment!.Payee ?? "");

    /// <summary>What was available when it was asked for, before that was set aside; of a draft, what is available now.</summary>
    private static async Task<Func<Place, long>> AvailableAsync(BookReader read, Entry? applied, AsOf asOf, CancellationToken cancellation)
    {
        var then = applied is null ? asOf : new AsOf(applied.Date, applied.RecordedAt);
        var balances = await read.BalancesAsync(then, null, cancellation).ConfigureAwait(false);
        var available = balances.Where(balance => IsAvailable(balance.Account)).ToDictionary(balance => PlaceOf(balance.Account), balance => balance.Credit - balance.Debit);
        foreach (var line in applied?.Lines.Where(line => IsAvailable(line.Account)) ?? [])
            available[PlaceOf(line.Account)] = available.GetValueOrDefault(PlaceOf(line.Account)) + line.Net;
        return place => available.GetValueOrDefault(place);
    }

    private static bool IsAvailable(Account account) => account is { Ledger: Ledger.Control, Code: ControlAccount.Available };

    private static Place PlaceOf(Account account) => new(account.Unit, account.Fund, account.Purpose, account.Year);
}
