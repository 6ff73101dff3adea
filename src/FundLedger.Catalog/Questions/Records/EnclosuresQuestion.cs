namespace FundLedger.Catalog;

/// <summary>附件一览: the files of an entry, or of a document with all its entries, as far as the asker reads them whole.</summary>
public sealed class EnclosuresQuestion : Question
{
    private static readonly QuestionOption<long?> OfEntry = Asks.NumberOrNone("entry", "凭证序号", "Number of an entry", 1);

    private static readonly QuestionOption<string?> OfDocument = Asks.Text("document", "单据号，代替凭证序号", "A document, instead of an entry");

    public override string Code => EnclosuresReport.Kind;

    public override LocalName Title => EnclosuresReport.Title;

    public override LocalName Summary => new("一笔凭证或一张单据的附件", "The files of an entry, or of a document");

    public override Topic Topic => Topic.Journal;

    public override string Verb => "entry-files";

    public override string Path => "enclosures";

    public override IReadOnlyList<ReportColumn> Rows => EnclosuresReport.Rows;

    public override IReadOnlyList<QuestionOption> Options => [OfEntry, OfDocument];

    public override IReadOnlyList<string> Examples => ["--entry 25", "--document R1"];

    public override async Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation)
    {
        if (asked.Of(OfEntry) is { } seq)
        {
            var found = await read.EntriesAsync(new EntryFilter { After = seq - 1, Limit = 1, KnownAt = asked.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
            return found is [{ } entry] && entry.Seq == seq
                ? EnclosuresReport.Of(asked.Source, [], await read.EnclosuresAsync([entry], asked.AsOf.KnownAt, cancellation).ConfigureAwait(false), asked.Given)
                : throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        }

        var document = asked.Of(OfDocument) ?? throw Asks.Wrong(OfEntry.Name, new Reason(Because.NotOneOf, ("members", $"{OfEntry.Name}, {OfDocument.Name}")));
        var request = await read.RequestAsync(document, asked.AsOf, cancellation).ConfigureAwait(false);
        var entries = await read.AllEntriesAsync(new EntryFilter { Document = request?.Request.Code ?? document, KnownAt = asked.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        if (request is null && entries.Count == 0)
            throw new RefusedException(Rule.DocumentMustExist, ("document", Texts.Shown(document)));
        var enclosures = await read.EnclosuresAsync([.. entries.Where(entry => entry.Lines.Count > 0)], asked.AsOf.KnownAt, cancellation).ConfigureAwait(false);
        return EnclosuresReport.Of(asked.Source, request?.Request.Attachments ?? [], enclosures, asked.Given);
    }
}
