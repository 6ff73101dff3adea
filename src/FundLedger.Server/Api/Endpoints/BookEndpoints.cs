namespace FundLedger.Server.Api;

/// <summary>The calls on books: every question and change that there is, and those that are neither.</summary>
internal static class BookEndpoints
{
    public const string Root = "/api/v1/books";

    public static void MapBooks(this WebApplication app)
    {
        app.MapBookList();
        var book = app.MapGroup($"{Root}/{{book}}");
        foreach (var resource in Resources.All)
        {
            foreach (var question in resource.Questions)
                book.MapQuestion(resource, question);
            foreach (var change in resource.Changes.Where(change => change.Kind != "attach"))
                book.MapChange(resource, change);
        }

        book.MapEntry();
        book.MapCommands();
        book.MapAttachments();
        book.MapPaymentRuns();
        book.MapTransfers();
        book.MapReports();
        book.MapRouteChecks();
    }

    private static void MapQuestion(this IEndpointRouteBuilder book, Resource resource, Question question)
    {
        var endpoint = book.MapGet(question.Path, (BookCall call, CancellationToken cancellation) => QuestionCall.AskAsync(call, question, cancellation))
            .WithMetadata(new Operation(Speech.Of(question.Verb.Description!))
            {
                Tag = resource.Name,
                IsPublic = question.Audience == Audience.Public,
                Parameters = question.Parameters,
                Question = question,
                Answers = ["application/json", "text/csv"],
            });
        if (question.Audience == Audience.Public)
            endpoint.AllowAnonymous();
    }

    private static void MapChange(this IEndpointRouteBuilder book, Resource resource, Change change) =>
        book.MapMethods(change.Path, [change.Method], (BookCall call, CancellationToken cancellation) => ChangeCall.ExecuteAsync(call, change, cancellation))
            .WithMetadata(new Operation(change.Summary) { Tag = resource.Name, IsChange = true, Parameters = [QueryParameter.DryRun], Change = change });
}
