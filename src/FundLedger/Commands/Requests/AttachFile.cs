using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>
/// A file that is stored is attached: to a request that is being written, by its maker; to an entry, or to that with which a
/// document began, by whoever may make such an entry. It was uploaded by the same, or is attached where he reads: to anybody
/// else it is as if it were not stored.
/// </summary>
[Command(AttachFile.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record AttachFile : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "attach";

    /// <summary>A request, or a document of payments, awards or vouchers; left out: the entry is named.</summary>
    public string? Document { get; init; }

    /// <summary>The sequence number of an entry with lines; left out: the document is named.</summary>
    public long? Entry { get; init; }

    /// <summary>Its name, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its type: one of <see cref="AttachmentRules.MediaTypes"/>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its content.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The person who attached it to a request.</summary>
    [Resolved]
    public string? Person { get; init; }

    /// <summary>The entry to which it is attached; null: to a request.</summary>
    [Resolved]
    public long? Encloses { get; init; }

    internal override DocumentName? Named => Document is null ? null : new(Document, full => this with { Document = full });

    internal Attachment File => new(Name, MediaType, Size, Sha256);

    public override Needs Needs(IBookView view) => base.Needs(view).And(WhereTold(() =>
    {
        AttachmentRules.Check(File, []);
        return Enclosures.NeedsOf(File, Actor) with { Entries = Entry is { } seq ? [seq] : [] };
    }));

    /// <summary>The entry, and what is attached to it.</summary>
    public override Needs FurtherNeeds(IBookView view) => (Entry ?? BeginningOf(view)) is { } seq
        ? new() { Entries = [seq], Names = [EntryName.Entry(seq)] }
        : Commands.Needs.None;

    public override Decision Decide(IBookView view)
    {
        if (Document is null == Entry is null)
            throw new RefusedException(Rule.MemberForm, ("member", "entry"), ("problem", new Reason(Because.NotOneOf, ("members", "entry, document"))));
        AttachmentRules.Check(File, []);
        return (Entry ?? BeginningOf(view)) is { } seq ? ToEntry(view, seq) : ToRequest(view, Document!);
    }

    /// <summary>The request after the file was attached to it.</summary>
    internal RequestState Done(RequestState request)
    {
        IReadOnlyList<Attachment> attachments = [.. request.Attachments, File];
        return request with
        {
            Status = request.Next(RequestEvent.Attach),
            Attachments = attachments,
            Content = RequestContent.HashOf(
                request.Kind, request.Unit, request.Fund, request.Title, request.Lines, request.Command, request.Until, attachments),
        };
    }

    private Decision ToRequest(IBookView view, string document)
    {
        var request = view.FindRequest(document) ?? throw DocumentCode.NoRequest(document, view.FindDocument(document)?.Kind);
        RequestDate.Check(document, request, DateIn(view), view.Today);
        var person = view.Setup.PersonOf(Actor).Code;
        if (!request.IsMaker(person))
            throw new RefusedException(Rule.OnlyTheMaker, ("document", document), ("person", person));
        request.Next(RequestEvent.Attach);
        AttachmentRules.Check(File, request.Attachments);
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(this with { Person = person }), Document = document }], null);
    }

    private Decision ToEntry(IBookView view, long seq)
    {
        var entry = view.FindEntry(seq)?.Entry ?? throw new RefusedException(Rule.EntryMustExist, ("entry", seq));
        if (entry.Lines.Count == 0 || CommandKind.Of(entry.Kind).IsOfRequest)
            throw new RefusedException(Rule.EntryTakesNoFile, ("entry", seq), ("kind", entry.Kind));
        RequestDate.Check(Document ?? $"{seq}", null, DateIn(view), view.Today);
        AttachmentRules.Check(File, Enclosures.Of(view, entry));
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(this with { Encloses = seq }), Encloses = seq }], null);
    }

    /// <summary>The entry with which the document began, where it is no request.</summary>
    private long? BeginningOf(IBookView view) =>
        Named?.Known is { } code && view.FindRequest(code) is null ? view.FindDocument(code)?.First : null;
}
