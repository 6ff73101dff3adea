namespace FundLedger.Server.Api;

/// <summary>The calls on books: every question and change that there is, and those that are neither.</summary>
internal static class BookEndpoints
{
    public const string Root = "/api/v1/books";

    public static void MapBooks(this WebApplication app)
    {
        app.MapBookList();
        var book = app.MapGroup($"{Root}/{{book}}");
        foreach (var question in Question.All)
            book.MapQuestion(question);
        foreach (var change in Change.All.Where(change => change is not AttachFileChange))
            book.MapChange(change);

        book.MapCommands();
        book.MapAttachments();
        book.MapPaymentRuns();
        book.MapImports();
        book.MapReports();
    }

    /// <summary>
    /// A call on a book. It binds itself: with so many calls, what Minimal APIs would compile for each costs seconds at the start.
    /// </summary>
    public static IEndpointConventionBuilder MapCall(
        this IEndpointRouteBuilder book, string method, string path, Operation operation, Func<BookCall, CancellationToken, Task<IResult>> answer) =>
        book.MapMethods(path, [method], async context =>
        {
            var call = await BookCall.BindAsync(context).ConfigureAwait(false);
            var load = operation.Question is { } question ? QuestionCall.LoadOf(call, question) : operation.Load;
            if (load == Load.Light)
                await (await answer(call, context.RequestAborted).ConfigureAwait(false)).ExecuteAsync(context).ConfigureAwait(false);
            else
                await InTurnAsync(call, load, answer).ConfigureAwait(false);
        }).WithMetadata(operation, answer.Method);

    /// <summary>The turn ends when the answer is made, however slowly its caller reads it; his share, when he has it.</summary>
    private static async Task InTurnAsync(BookCall call, Load load, Func<BookCall, CancellationToken, Task<IResult>> answer)
    {
        var (turns, aborted) = (call.Context.RequestServices.GetRequiredService<Turns>(), call.Context.RequestAborted);
        using var share = await turns.ShareAsync(call.Context.Partition(), aborted).ConfigureAwait(false);
        IResult result;
        using (load == Load.Heavy ? await turns.TurnAsync(aborted).ConfigureAwait(false) : null)
            result = await answer(call, aborted).ConfigureAwait(false);
        await result.ExecuteAsync(call.Context).ConfigureAwait(false);
    }

    private static void MapQuestion(this IEndpointRouteBuilder book, Question question)
    {
        var operation = new Operation(question.Summary)
        {
            Tag = question.Topic.Code,
            IsPublic = question.Audience == Audience.Public,
            Parameters = QuestionCall.ParametersOf(question),
            Question = question,
            Load = question.Load,
            Answers = [.. Enum.GetValues<ReportForm>().OrderByDescending(form => form == ReportForm.Json).Select(form => form.MediaType())],
        };
        if (question.Content is not { IsRequired: true })
            book.MapQuestion(question, HttpMethods.Get, operation);
        if (question.Content is { } content)
            book.MapQuestion(question, HttpMethods.Post, operation with { Body = ["application/json"], Example = ExampleOf(content) });
    }

    private static BodyExample ExampleOf(QuestionOption content) => content is { ContentOf: { } kind, Name: var member }
        ? new(Change.Of(kind).ExampleCommand()[member]!.ToJsonString(JsonRows.Form)) { Schema = schemas => new CommandSchema(schemas).OfMember(kind, member) }
        : new(content.FileExample!) { Schema = schemas => new CommandSchema(schemas).OfFile(content.FileOf!) };

    private static void MapQuestion(this IEndpointRouteBuilder book, Question question, string method, Operation operation)
    {
        var endpoint = book.MapCall(method, question.Path, operation, (call, cancellation) => QuestionCall.AskAsync(call, question, cancellation));
        if (question.Audience == Audience.Public)
            endpoint.AllowAnonymous();
    }

    private static void MapChange(this IEndpointRouteBuilder book, Change change) => book.MapCall(change.Method, change.Path,
        new Operation(change.Summary) { Tag = change.Topic.Code, IsChange = true, Parameters = [QueryParameter.DryRun], Change = change },
        (call, cancellation) => ChangeCall.ExecuteAsync(call, change, cancellation));
}
