using System.Globalization;

namespace FundLedger.Server.Api;

/// <summary>附件: files of requests and entries. A name is a name: no file of the server is ever called by it.</summary>
internal static class AttachmentEndpoints
{
    private static readonly QueryParameter Name = new("name", "附件名 · The file's name", typeof(string)) { IsRequired = true };

    /// <summary>What a command says of an uploaded file.</summary>
    private static readonly IReadOnlyList<Column<Attachment>> Columns =
    [
        Column<Attachment>.Text("name", "附件名", "File", file => file.Name),
        Column<Attachment>.Text("mediaType", "类型", "Type", file => file.MediaType),
        Column<Attachment>.Number("size", "字节", "Bytes", file => file.Size),
        Column<Attachment>.Text("sha256", "SHA-256", "SHA-256", file => file.Sha256),
    ];

    public static void MapAttachments(this IEndpointRouteBuilder book)
    {
        var change = new AttachFileChange();
        var options = ((IEndpointRouteBuilder)book).ServiceProvider.GetRequiredService<ServeOptions>();
        book.MapPost(change.Path, AttachToDocumentAsync)
            .WithMetadata(new SizeLimit(options.LargestAttachment))
            .WithMetadata(new Operation(change.Summary)
            {
                Tag = Topic.Requests.Code,
                IsChange = true,
                Parameters = [Name, QueryParameter.DryRun],
                Body = AttachmentRules.MediaTypes,
                Answer = AnswerModel.One("Answer", AnswerView.Columns),
                Statuses = [201, 200],
                Right = Right.Of(change.Kind),
                Rules = [.. RefusedBy.Every, .. change.Rules],
            });
        book.MapPost("entries/{entry}/attachments", AttachToEntryAsync)
            .WithMetadata(new SizeLimit(options.LargestAttachment))
            .WithMetadata(new Operation(new LocalName("给凭证附上文件", "Attach a file to an entry"))
            {
                Tag = Topic.Journal.Code,
                IsChange = true,
                Parameters = [Name, QueryParameter.DryRun],
                Body = AttachmentRules.MediaTypes,
                Answer = AnswerModel.One("Answer", AnswerView.Columns),
                Statuses = [201, 200],
                Who = new LocalName("可记该种凭证者", "Whoever may make such an entry"),
                Rules = [.. RefusedBy.Every, .. change.Rules],
            });
        book.MapPost("attachments", StoreAsync)
            .WithMetadata(new SizeLimit(options.LargestAttachment))
            .WithMetadata(new Operation(new LocalName("上传文件，一日内由本人的命令附上（attachments）", "Upload a file, to be named within a day by a command of the same user (attachments)"))
            {
                Tag = Topic.Journal.Code,
                IsChange = true,
                Parameters = [Name],
                Body = AttachmentRules.MediaTypes,
                Answer = AnswerModel.One("Attachment", Columns),
                Statuses = [201],
                Rules = [Rule.AttachmentForm, Rule.TextTooLong, Rule.TextCharacter, Rule.RoleRequired],
            });
        book.MapGet("entries/{entry}/attachments/{sha256}", ShowOfEntryAsync)
            .WithMetadata(new Operation(new LocalName("凭证附件的内容", "The content of a file of an entry"))
            {
                Tag = Topic.Journal.Code,
                Answers = AttachmentRules.MediaTypes,
                Rules = [Rule.EntryMustExist, Rule.FileMustExist],
            });
        book.MapGet("requests/{document}/attachments/{sha256}", ShowAsync)
            .WithMetadata(new Operation(new LocalName("附件内容", "The content of an attached file"))
            {
                Tag = Topic.Requests.Code,
                Answers = AttachmentRules.MediaTypes,
                Rules = [Rule.DocumentMustExist, Rule.FileMustExist],
            });
    }

    /// <summary>The right is asked, and what the book says without the content, before a byte of it is read.</summary>
    private static Task<IResult> AttachToDocumentAsync(BookCall call, CancellationToken cancellation)
    {
        var asked = AskedIn(call) with { Document = call.Place("document") };
        return AttachAsync(call, asked with { Expected = EntityTag.Expected(call.Context.Request, asked.Document!) }, cancellation);
    }

    private static Task<IResult> AttachToEntryAsync(BookCall call, CancellationToken cancellation) =>
        AttachAsync(call, AskedIn(call) with { Entry = EntryIn(call) }, cancellation);

    private static async Task<IResult> AttachAsync(BookCall call, AttachFile asked, CancellationToken cancellation)
    {
        var dryRun = call.IsSet(QueryParameter.DryRun);
        using var claim = dryRun ? null : KeyClaim.Of(call, asked.Key!);
        return new AnswerResult(call, await call.Book.Attachments.AttachAsync(asked, call.Context.Request.Body, dryRun, cancellation).ConfigureAwait(false));
    }

    private static AttachFile AskedIn(BookCall call) => new()
    {
        Key = CommandBody.KeyOf(call.Context.Request),
        Actor = call.Caller.User,
        Name = NameIn(call),
        MediaType = MediaTypeOf(call.Context.Request),
        Size = 0,
        Sha256 = "",
    };

    private static async Task<IResult> ShowAsync(BookCall call, CancellationToken cancellation)
    {
        var request = (await call.DocumentAsync(call.Place("document"), cancellation).ConfigureAwait(false)).Request;
        var sha256 = call.Place("sha256");
        if (request?.Attachments.FirstOrDefault(attachment => attachment.Sha256 == sha256) is not { } file
            || await call.Book.Read.AttachmentAsync(sha256, cancellation).ConfigureAwait(false) is not { } content)
        {
            throw new RefusedException(Rule.FileMustExist, ("file", Texts.Shown(sha256)));
        }

        return ContentOf(call, file, content);
    }

    /// <summary>Whoever reads the whole entry reads its files; to anybody else they are not there.</summary>
    private static async Task<IResult> ShowOfEntryAsync(BookCall call, CancellationToken cancellation)
    {
        var entry = await call.EntryAsync(EntryIn(call), cancellation).ConfigureAwait(false);
        var sha256 = call.Place("sha256");
        var enclosures = await call.Read.EnclosuresAsync([entry], null, cancellation).ConfigureAwait(false);
        return enclosures.FirstOrDefault(enclosure => enclosure.File.Sha256 == sha256) is { } found
            && await call.Book.Read.AttachmentAsync(sha256, cancellation).ConfigureAwait(false) is { } content
            ? ContentOf(call, found.File, content)
            : throw new RefusedException(Rule.FileMustExist, ("file", Texts.Shown(sha256)));
    }

    private static async Task<IResult> StoreAsync(BookCall call, CancellationToken cancellation)
    {
        if (call.Rights.IsEmpty)
            throw Refused.Role(AttachFile.Kind, Right.Of(Disburse.Kind).Roles, "*");
        var stored = await call.Book.Attachments.StoreAsync(
            call.Context.Request.Body, NameIn(call), MediaTypeOf(call.Context.Request), call.Caller.User, cancellation).ConfigureAwait(false);
        return new JsonResult(StatusCodes.Status201Created, JsonRows.Row(stored, Columns));
    }

    private static IResult ContentOf(BookCall call, Attachment file, byte[] content)
    {
        // A file is saved, never shown as a page of this server; were it shown all the same, nothing in it would run.
        call.Context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(content, file.MediaType, file.Name);
    }

    private static string NameIn(BookCall call) =>
        call.ValueOf(Name) ?? throw new RefusedException(Rule.ParameterForm, ("parameter", Name.Name), ("problem", new Reason(Because.Required)));

    private static long EntryIn(BookCall call) => long.TryParse(call.Place("entry"), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
        ? seq
        : throw new RefusedException(Rule.EntryMustExist, ("entry", Texts.Shown(call.Place("entry"))));

    private static string MediaTypeOf(HttpRequest request) => request.ContentType?.Split(';')[0].Trim() is { Length: > 0 } type
        ? type.ToLowerInvariant()
        : throw new RefusedException(Rule.BodyForm, ("expected", string.Join(", ", AttachmentRules.MediaTypes)));
}
