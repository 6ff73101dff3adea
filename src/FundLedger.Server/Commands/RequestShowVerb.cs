using System.CommandLine;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>request show</c>: all that there is about a request.</summary>
internal static class RequestShowVerb
{
    private const int MostEntries = 10_000;

    public static Command Create() => Verb.OnBook("show", """
        一件申请的全部：各环节、意见、等了几天、附件、钱 · A request: its steps, votes, days, attachments and money.
        fundledger request show demo-cf-A0101-01
        """, RunAsync, RequestOptions.Document, CommonOptions.Date, CommonOptions.KnownAt);

    private static async Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation)
    {
        var asOf = session.AsOf(parsed);
        var setup = await session.Read.SetupAsync(asOf.KnownAt, cancellation).ConfigureAwait(false);
        var code = parsed.GetValue(RequestOptions.Document)!;
        var history = await RequireAsync(session, code, asOf, cancellation).ConfigureAwait(false);
        var entries = await session.Read.EntriesAsync(
            new EntryFilter { Document = history.Request.Code, KnownAt = asOf.KnownAt, Limit = MostEntries }, cancellation).ConfigureAwait(false);
        RequestShowReport.Write(session.Output, setup, asOf, RequestRow.Of(setup, history, asOf.Date), NotesOf(session.Output, setup, entries));
        return ExitStatus.Done;
    }

    /// <exception cref="RefusedException"><see cref="Rule.DocumentMustExist"/>, <see cref="Rule.DocumentIsNoRequest"/> or <see cref="Rule.DocumentAmbiguous"/>.</exception>
    public static async Task<RequestHistory> RequireAsync(Session session, string code, AsOf asOf, CancellationToken cancellation) =>
        await session.Read.RequestAsync(code, asOf, cancellation).ConfigureAwait(false)
        ?? throw DocumentCode.NoRequest(code, (await session.Read.DocumentsCalledAsync(code, cancellation).ConfigureAwait(false)).Count > 0);

    /// <summary>What entries say besides: who was paid, who was reminded, what came of it.</summary>
    private static Dictionary<long, string> NotesOf(Output output, BookSetup setup, IEnumerable<Entry> entries) => entries
        .Select(entry => (entry.Seq, Note: NoteOf(output, setup, CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key))))
        .Where(entry => entry.Note is not null).ToDictionary(entry => entry.Seq, entry => entry.Note!);

    private static string? NoteOf(Output output, BookSetup setup, BookCommand command) => command switch
    {
        Disburse payment => payment.Payee,
        ReportOutcome outcome => outcome.Summary,
        EvaluateOutcome evaluation => $"{evaluation.Score}/5 {evaluation.Summary}",
        AttachFile file => file.Name,
        RemindRequest reminder => string.Join(output.In("、", ", "), reminder.Turn.Select(person => setup.People[person].Name.In(output.Language))),
        _ => null,
    };
}
