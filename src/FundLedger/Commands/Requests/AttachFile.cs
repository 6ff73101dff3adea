using FundLedger.Authority;
using FundLedger.Requests;

namespace FundLedger.Commands;

/// <summary>
/// A file that is stored is attached to a request that is being written: by who uploaded it, or reads where it is
/// attached. To anybody else it is as if it were not stored.
/// </summary>
[Command(AttachFile.Kind, IsOfRequest = true)]
[Right(RightAt.Unit)]
public sealed record AttachFile : RequestCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "attach";

    /// <summary>Its name, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its type: one of <see cref="AttachmentRules.MediaTypes"/>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its content.</summary>
    public required string Sha256 { get; init; }

    private Attachment File => new(Name, MediaType, Size, Sha256);

    public override Needs Needs(IBookView view) => base.Needs(view).And(WhereTold(() =>
    {
        AttachmentRules.Check(File, []);
        return new() { Uploads = [(File, Actor ?? "")] };
    }));

    /// <summary>Where it is attached, when it was not uploaded for this.</summary>
    public override Needs FurtherNeeds(IBookView view) => WhereTold(() =>
    {
        AttachmentRules.Check(File, []);
        return view.HasUpload(File, Actor ?? "") ? Commands.Needs.None : new() { Contents = [Sha256] };
    });

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        var person = MakerIn(view, request);
        request.Next(RequestEvent.Attach);
        AttachmentRules.Check(File, request.Attachments);
        if (!view.HasUpload(File, Actor ?? "") && !IsRead(view))
            throw new RefusedException(Rule.AttachmentMustBeStored, ("name", Texts.Shown(Name)), ("hash", Sha256), ("size", Size));
        return Record(view, this with { Person = person });
    }

    public override RequestState Done(RequestState request, DateOnly date)
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

    /// <summary>Whether it is attached, as the same file, to a request that the actor reads.</summary>
    private bool IsRead(IBookView view) => view.DocumentsWith(Sha256)
        .Any(document => view.FindRequest(document)?.Attachments.Any(other => other with { Name = Name } == File) == true);
}
