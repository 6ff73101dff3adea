namespace FundLedger.Server.Api;

/// <summary>附件: files of requests. A name is a name: no file of the server is ever called by it.</summary>
internal static class AttachmentEndpoints
{
    private static readonly QueryParameter Name = new("name", "附件名 · The file's name", typeof(string)) { IsRequired = true };

    public static void MapAttachments(this IEndpointRouteBuilder book)
    {
        var change = Resources.ChangeOf("attach");
        var options = ((IEndpointRouteBuilder)book).ServiceProvider.GetRequiredService<ServeOptions>();
        book.MapPost(change.Path, AttachAsync)
            .WithMetadata(new SizeLimit(options.LargestAttachment))
            .WithMetadata(new Operation(change.Summary)
            {
                Tag = RequestCalls.Resource.Name,
                IsChange = true,
                Parameters = [Name, QueryParameter.DryRun],
                Body = AttachmentRules.MediaTypes,
                Rules = [Rule.AttachmentForm, Rule.OnlyTheMaker, Rule.RequestState, Rule.RequestDate, Rule.TextTooLong, Rule.TextCharacter, Rule.DocumentMustExist, Rule.PersonMustExist, Rule.ParameterForm, Rule.DocumentChanged, Rule.MemberForm],
            });
        book.MapGet("requests/{document}/attachments/{sha256}", ShowAsync)
            .WithMetadata(new Operation(new LocalName("附件内容", "The content of an attached file"))
            {
                Tag = RequestCalls.Resource.Name,
                Answers = AttachmentRules.MediaTypes,
                Rules = [Rule.DocumentMustExist, Rule.FileMustExist],
            });
    }

    /// <summary>The content is kept first, as the command line does; a dry run keeps nothing.</summary>
    private static async Task<IResult> AttachAsync(BookCall call, CancellationToken cancellation)
    {
        var request = call.Context.Request;
        var key = CommandBody.KeyOf(request);
        var name = request.Query[Name.Name] is [{ Length: > 0 } given] ? given : throw new RefusedException(Rule.ParameterForm, ("parameter", Name.Name), ("problem", CommonProblem.Required));
        var command = new AttachFile { Document = call.Place("document"), Name = name, MediaType = MediaTypeOf(request), Size = 0, Sha256 = "", Actor = call.Caller.User, Key = key };
        await ChangeRights.CheckAsync(call, command, cancellation).ConfigureAwait(false);
        var file = await call.Book.StoreAttachmentAsync(request.Body, name, command.MediaType, !call.IsSet(QueryParameter.DryRun), cancellation).ConfigureAwait(false);
        command = command with { MediaType = file.MediaType, Size = file.Size, Sha256 = file.Sha256 };
        try
        {
            return await ChangeCall.ExecuteAsync(call, command, cancellation).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Refusal.Rule == Rule.AttachmentMustBeStored && call.IsSet(QueryParameter.DryRun))
        {
            // All other rules were asked before this one.
            return new AnswerResult(call, new Storage.Answer("attach", key, [], command.Document, false, []));
        }
    }

    private static async Task<IResult> ShowAsync(BookCall call, CancellationToken cancellation)
    {
        var request = (await call.DocumentAsync(call.Place("document"), cancellation).ConfigureAwait(false)).Request;
        var sha256 = call.Place("sha256");
        if (request?.Attachments.FirstOrDefault(attachment => attachment.Sha256 == sha256) is not { } file
            || await call.Book.Read.AttachmentAsync(sha256, cancellation).ConfigureAwait(false) is not { } stored)
        {
            throw new RefusedException(Rule.FileMustExist, ("file", Texts.Shown(sha256)));
        }

        // A file is saved, never shown as a page of this server.
        return Results.Bytes(stored.Content, file.MediaType, file.Name);
    }

    private static string MediaTypeOf(HttpRequest request) => request.ContentType?.Split(';')[0].Trim() is { Length: > 0 } type
        ? type.ToLowerInvariant()
        : throw new RefusedException(Rule.BodyForm, ("expected", string.Join(", ", AttachmentRules.MediaTypes)));
}
