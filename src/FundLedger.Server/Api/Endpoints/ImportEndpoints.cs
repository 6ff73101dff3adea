using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>导入: files of payments that another system recorded, and of budgets, with what became of each row.</summary>
internal static class ImportEndpoints
{
    private static readonly QueryParameter Profile = new("profile", $"导入方案 · Import profile: {string.Join(", ", ImportProfiles.Names)}", typeof(string)) { IsRequired = true, Choices = [.. ImportProfiles.Names] };

    private static readonly QueryParameter Name = new("name", "文件名，记入出处 · The file's name, kept as where a row was read", typeof(string));

    private static readonly QueryParameter Date = new("date", "生效日期，缺省今日 · Effective date; left out: today", typeof(DateOnly));

    private static readonly QueryParameter Format = new("format",
        $"json（缺省）：计数与前 {ImportResult.MostRefusals} 条拒绝；csv：全部拒绝的文件 · json (left out): counts, and the first {ImportResult.MostRefusals} refusals; csv: a file with all", typeof(string))
    { Choices = ["json", "csv"], Usual = "json" };

    private static readonly string[] Files = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"];

    private static readonly Rule[] Rules =
    [
        Rule.ParameterForm, Rule.DateForm, Rule.FileForm, Rule.FileEmpty, Rule.FileEncoding, Rule.FileTooLarge,
        Rule.ColumnMissing, Rule.ColumnRepeated, Rule.RowQuoting, Rule.ProfileForm, Rule.TextTooLong, Rule.TextCharacter,
    ];

    private const string Payments = """
        凭证号,支付日期,单位编码,功能科目,资金性质,金额,收款人,摘要
        P-8842,2025-06-02,A01,2080208,GF,5200.00,某某公司,社区活动用品
        P-8843,2025-06-03,A99,2080208,GF,300.00,某某公司,

        """;

    private const string Budgets = """
        unit,fund,purpose,year,amount
        A,GF,2080299,2025,50000.00
        A01,GF,2080299,2025,20000.00
        A99,GF,2080299,2025,100.00

        """;

    public static void MapImports(this IEndpointRouteBuilder book)
    {
        var limit = new SizeLimit(book.ServiceProvider.GetRequiredService<ServeOptions>().LargestImport);
        book.MapCall(HttpMethods.Post, "imports/payments", Of(Topic.Payments, "导入付款文件：每行入账或说明拒绝原因", "Import a file of payments: each row is posted, or refused with its reason", Payments, Profile, Name, Format, QueryParameter.DryRun) with
        {
            Answer = AnswerModel.One("PaymentImport", ImportVerb.JsonColumns(default)),
            Right = Right.Of(RecordPayment.Kind),
        }, PaymentsAsync).WithMetadata(limit);
        book.MapCall(HttpMethods.Post, "imports/budgets", Of(Topic.Budgets, "导入预算：补足各单位预算与账上的差额", "Import budgets: what is missing of them is appropriated, or allotted from the unit above", Budgets, Date, Name, Format, QueryParameter.DryRun) with
        {
            Answer = AnswerModel.One("BudgetImport", ImportBudgetsVerb.Columns(default)),
            Right = Right.Of(Allot.Kind),
        }, BudgetsAsync).WithMetadata(limit);
    }

    private static Operation Of(Topic topic, string zh, string en, string example, params QueryParameter[] parameters) =>
        new(new LocalName(zh, en))
        {
            Tag = topic.Code,
            IsChange = true,
            Parameters = parameters,
            Body = Files,
            Example = new BodyExample(example),
            Answers = ["application/json", "text/csv"],
            Load = Load.Shared,
            Rules = Rules,
        };

    /// <summary>A payment's key is its reference, so that a file may be sent again.</summary>
    private static async Task<IResult> PaymentsAsync(BookCall call, CancellationToken cancellation)
    {
        using var claim = KeyClaim.Of(call, CommandBody.KeyOf(call.Context.Request));
        var profile = ProfileOf(call);
        return await AnswerAsync(call, async (file, refused) => ImportVerb.Json(
            await new PaymentImport(refused) { Name = NameOf(call), DryRun = call.IsSet(QueryParameter.DryRun) }
                .RunAsync(call.Book, file, profile, call.Caller.User, null, cancellation).ConfigureAwait(false), call.Language), cancellation).ConfigureAwait(false);
    }

    private static async Task<IResult> BudgetsAsync(BookCall call, CancellationToken cancellation)
    {
        var key = CommandBody.OwnKeyOf(call.Context.Request);
        using var claim = KeyClaim.Of(call, key);
        var date = CommonOptions.DateIn(call.ValueOf(Date)) ?? call.Book.Read.Today;
        return await AnswerAsync(call, async (file, refused) => ImportBudgetsVerb.Json(
            await new BudgetImport(call.Book, date, key, call.Caller.User, refused) { Name = NameOf(call) }
                .RunAsync(file, call.IsSet(QueryParameter.DryRun), cancellation).ConfigureAwait(false), call.Language), cancellation).ConfigureAwait(false);
    }

    /// <summary>Imports what is sent; a file that is only tried is in memory as a whole, and takes a turn.</summary>
    private static async Task<IResult> AnswerAsync(BookCall call, Func<string, Action<RowRefusal>?, Task<JsonObject>> import, CancellationToken cancellation)
    {
        var isFile = IsFile(call);
        using var file = await UploadedFile.OfAsync(call.Context.Request, cancellation).ConfigureAwait(false);
        using var turn = call.IsSet(QueryParameter.DryRun)
            ? await call.Context.RequestServices.GetRequiredService<Turns>().TurnAsync(cancellation).ConfigureAwait(false)
            : null;
        return isFile
            ? Results.Stream(await RefusalFile.WriteAsync(call.Language, NameOf(call), refused => import(file.Path, refused)).ConfigureAwait(false), "text/csv; charset=utf-8", "refusals.csv")
            : new JsonResult(StatusCodes.Status200OK, await import(file.Path, null).ConfigureAwait(false));
    }

    private static bool IsFile(BookCall call) => call.ValueOf(Format) switch
    {
        null or "json" => false,
        "csv" => true,
        var other => throw new RefusedException(Rule.ParameterForm, ("parameter", Format.Name), ("problem", Reason.NotAmong(other, ["json", "csv"]))),
    };

    private static string NameOf(BookCall call) => Texts.Text(call.ValueOf(Name) ?? "import", Name.Name, 100);

    /// <summary>One that comes with the product: a caller names no file of the server.</summary>
    private static ImportProfile ProfileOf(BookCall call) => call.ValueOf(Profile) is { } name && ImportProfiles.Names.Contains(name)
        ? ImportProfiles.Find(name)
        : throw new RefusedException(Rule.ParameterForm, ("parameter", Profile.Name), ("problem", new Reason(Because.Differs, ("expected", string.Join(" | ", ImportProfiles.Names)))));
}
