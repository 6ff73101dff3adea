namespace FundLedger.Server.Api;

/// <summary>附件: files of requests. A name is a name: no file of the server is ever called by it.</summary>
internal static class AttachmentEndpoints
{
    private static readonly QueryParameter Name = new("name", "附件名 · The file's name", typeof(string)) { IsRequired = true };

    public static void MapAttachments(this IEndpointRouteBuilder book)
    {
        var change = new AttachFileChange();
        var options = ((IEndpointRouteBuilder)book).ServiceProvider.GetRequiredService<ServeOptions>();
        book.MapPost(change.Path, AttachAsync)
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
        book.MapGet("requests/{document}/attachments/{sha256}", ShowAsync)
            .WithMetadata(new Operation(new LocalName("附件内容", "The content of an attached file"))
            {
                Tag = Topic.Requests.Code,
                Answers = AttachmentRules.MediaTypes,
                Rules = [Rule.DocumentMustExist, Rule.FileMustExist],
            });
    }

    /// <summary>The right is asked, and what the book says without the content, before a byte of it is read.</summary>
    private static async Task<IResult> AttachAsync(BookCall call, CancellationToken cancellation)
    {
        var asked = AskedIn(call);
        var expected = asked with { Expected = EntityTag.Expected(call.Context.Request, asked.Document) };
        var dryRun = call.IsSet(QueryParameter.DryRun);
        using var claim = dryRun ? null : KeyClaim.Of(call, asked.Key!);
        return new AnswerResult(call, await call.Book.Attachments.AttachAsync(expected, call.Context.Request.Body, dryRun, cancellation).ConfigureAwait(false));
    }

    private static AttachFile AskedIn(BookCall call) => new()
    {
        Key = CommandBody.KeyOf(call.Context.Request),
        Actor = call.Caller.User,
        Document = call.Place("document"),
        Name = call.ValueOf(Name) ?? throw new RefusedException(Rule.ParameterForm, ("parameter", Name.Name), ("problem", new Reason(Because.Required))),
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

        // A file is saved, never shown as a page of this server; were it shown all the same, nothing in it would run.
        call.Context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Bytes(content, file.MediaType, file.Name);
    }

    private static string MediaTypeOf(HttpRequest request) => request.ContentType?.Split(';')[0].Trim() is { Length: > 0 } type
        ? type.ToLowerInvariant()
        : throw new RefusedException(Rule.BodyForm, ("expected", string.Join(", ", AttachmentRules.MediaTypes)));
}
