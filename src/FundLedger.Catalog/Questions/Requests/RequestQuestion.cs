namespace FundLedger.Catalog;

/// <summary>申请办理情况: a request with its steps, votes, days, attachments and money.</summary>
public sealed class RequestQuestion : Question
{
    private static readonly QuestionOption<string> Document = Asks.TheText("document", "申请", "The request");

    public override string Code => RequestReport.Kind;

    public override LocalName Title => RequestReport.Title;

    public override LocalName Summary => new("一件申请的全部：各环节、意见、等了几天、附件、钱", "A request: its steps, votes, days, attachments and money");

    public override Topic Topic => Topic.Requests;

    public override string Verb => "request show";

    public override string Path => "requests/{document}";

    public override IReadOnlyList<QuestionOption> Options => [Document];

    public override IReadOnlyList<string> Examples => ["demo-cf-A0101-01"];

    public override Audience Audience => Audience.Document;

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        var history = await RequestReading.HistoryAsync(read, asked.Of(Document), asked.AsOf, cancellation).ConfigureAwait(false);
        var entries = await read.AllEntriesAsync(new EntryFilter { Document = history.Request.Code, KnownAt = asked.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        var notes = entries.Select(entry => (entry.Seq, Note: NoteOf(asked.Setup, CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key))))
            .Where(entry => entry.Note is not null).ToDictionary(entry => entry.Seq, entry => entry.Note!.Value);
        return RequestReport.Of(asked.Source, asked.Setup, RequestStanding.Of(asked.Setup, history, asked.AsOf.Date), notes, asked.Given);
    }

    /// <summary>What an entry says besides: who was paid, who was reminded, what came of it.</summary>
    private static TermText? NoteOf(BookSetup setup, BookCommand command) => command switch
    {
        Disburse { Payee: { } payee } => Plain(payee),
        ReportOutcome { Summary: { } summary } => Plain(summary),
        EvaluateOutcome evaluation => Plain($"{evaluation.Score}/5 {evaluation.Summary}"),
        AttachFile file => Plain(file.Name),
        RemindRequest reminder => new TermText(ListText.People(setup, reminder.Turn).ForCsv, ListText.People(setup, reminder.Turn).ForPeople),
        _ => null,
    };

    private static TermText Plain(string text) => new(text, new LocalName(text, text));
}
