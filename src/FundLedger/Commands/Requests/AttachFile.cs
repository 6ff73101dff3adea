namespace FundLedger;

/// <summary>A file that is stored is attached to a request that is being written.</summary>
[Right(RightAt.Unit)]
public sealed record AttachFile : RequestCommand
{
    /// <summary>Its name, without a folder.</summary>
    public required string Name { get; init; }

    /// <summary>Its type: one of <see cref="AttachmentRules.MediaTypes"/>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its size in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The SHA-256 of its content.</summary>
    public required string Sha256 { get; init; }

    public override Decision Decide(IBookView view)
    {
        var request = Request(view);
        var person = MakerIn(view, request);
        request.Next(RequestEvent.Attach);
        AttachmentRules.Check(new Attachment(Name, MediaType, Size, Sha256), request.Attachments);
        if (!view.HasAttachment(Sha256, Size))
            throw new RefusedException(Rule.AttachmentMustBeStored, ("name", Texts.Shown(Name)), ("hash", Sha256), ("size", Size));
        return Record(view, this with { Person = person });
    }

    public override RequestState Done(RequestState request, DateOnly date)
    {
        IReadOnlyList<Attachment> attachments = [.. request.Attachments, new Attachment(Name, MediaType, Size, Sha256)];
        return request with
        {
            Status = request.Next(RequestEvent.Attach),
            Attachments = attachments,
            Content = RequestContent.HashOf(
                request.Kind, request.Unit, request.Fund, request.Title, request.Lines, request.Command, request.Until, attachments),
        };
    }
}
