using System.Text.Json;
using System.Text.Json.Nodes;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>账套: the books that the caller has a role in, and new ones.</summary>
internal static class BookListEndpoints
{
    private static readonly string[] Members = ["kind", "key", "actor", "date", "text", "profile"];

    public static void MapBookList(this IEndpointRouteBuilder app)
    {
        app.MapGet(BookEndpoints.Root, ListAsync)
            .WithMetadata(new Operation(new LocalName("有任职的账套；管理员为全部", "The books that the caller has a role in; of an administrator, all"))
            {
                Tag = "books",
                Who = new("已登录者。", "Whoever is logged in."),
                Answer = AnswerModel.List("Book", BookVerb.Columns(default)),
            });
        app.MapPost(BookEndpoints.Root, CreateAsync)
            .WithMetadata(new Operation(new LocalName("建账套（服务器管理员），科目表为标准表", "Create a book with the standard chart, as an administrator of the server"))
            {
                Tag = "books",
                IsChange = true,
                Body = ["application/json"],
                Example = new BodyExample("""{"profile":{"code":"D1","name":{"zh":"城东区","en":"East District"},"currency":"CNY","fiscalYearStart":1,"futureDays":31,"timeZone":"Asia/Shanghai"}}""") { Schema = schemas => new CommandSchema(schemas).OfBook() },
                Who = new("服务器管理员。", "A server administrator."),
                Answer = AnswerModel.One("Book", BookVerb.Columns(default)),
                Statuses = [201],
                Rules = [Rule.AdministratorRequired, Rule.BookMustBeNew, Rule.MemberForm, Rule.MemberRequired, Rule.CodeForm, Rule.TextTooLong, Rule.CurrencyMustExist],
            });
    }

    private static async Task<IResult> ListAsync(HttpContext context, Books books, CancellationToken cancellation)
    {
        var caller = context.Caller();
        var rows = new List<(BookProfile Profile, ChainHead Head)>();
        foreach (var code in await books.Store.CodesAsync(cancellation).ConfigureAwait(false))
        {
            if (caller.Scope?.Book is { } only && only != code)
                continue;
            var served = await books.OpenAsync(code, cancellation).ConfigureAwait(false);
            var setup = await served.Book.Read.RecentSetupAsync(cancellation).ConfigureAwait(false);
            if (caller.IsAdministrator || !served.RightsOf(setup, caller).IsEmpty)
                rows.Add((setup.Profile, await served.Book.Read.HeadAsync(cancellation).ConfigureAwait(false)));
        }

        return new JsonResult(StatusCodes.Status200OK, JsonRows.Of(rows, BookVerb.Columns(CallLanguage.Of(context.Request))));
    }

    private static async Task<IResult> CreateAsync(HttpContext context, Books books, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if (!caller.IsAdministrator || caller.Scope?.Book is not null)
            throw new RefusedException(Rule.AdministratorRequired);
        var key = CommandBody.KeyOf(context.Request);
        using var document = CommandJson.Document(await CommandBody.TextAsync(context.Request, cancellation).ConfigureAwait(false));
        var command = (OpenBook)CommandBody.Signed(CommandJson.Read(WithChart(document.RootElement), OpenBook.Kind), caller, key);
        var served = books.Add(await books.Store.CreateAsync(command, cancellation).ConfigureAwait(false));
        var setup = await served.Book.Read.SetupAsync(null, cancellation).ConfigureAwait(false);
        var head = await served.Book.Read.HeadAsync(cancellation).ConfigureAwait(false);
        context.Response.Headers.Location = $"{BookEndpoints.Root}/{Uri.EscapeDataString(command.Profile.Code)}";
        return new JsonResult(StatusCodes.Status201Created, JsonRows.Row((setup.Profile, head), BookVerb.Columns(CallLanguage.Of(context.Request))));
    }

    /// <summary>The command with the standard chart, which no caller has to send.</summary>
    private static JsonElement WithChart(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new RefusedException(Rule.CommandForm, ("problem", new Reason(Because.NotAnObject)));
        var whole = JsonObject.Create(body)!;
        if (whole.FirstOrDefault(member => !Members.Contains(member.Key)).Key is { } unknown)
            throw new RefusedException(Rule.MemberForm, ("member", Texts.Shown(unknown)), ("problem", new Reason(Because.UnknownMember, ("kind", OpenBook.Kind))));
        whole["chart"] = JsonNode.Parse(CommandJson.Data(new OpenBook { Profile = Template, Chart = [.. Chart.Standard.Definitions] }))!["chart"]!.DeepClone();
        return JsonSerializer.SerializeToElement(whole);
    }

    private static readonly BookProfile Template = new("-", new LocalName("-", "-"), Currency.FromCode("CNY"), 1, BookProfile.DefaultFutureDays);
}
