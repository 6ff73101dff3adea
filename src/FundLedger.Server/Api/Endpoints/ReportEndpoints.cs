using System.Text.Json.Nodes;

namespace FundLedger.Server.Api;

/// <summary>报表: the kinds that there are, and each as a file.</summary>
internal static class ReportEndpoints
{
    private static readonly QueryParameter Form = new("format", $"格式，缺省 json · Form; left out: json: {string.Join(", ", ReportForms.Names)}", typeof(string));

    private static readonly QueryParameter Languages = new("lang", "语言 zh、en 或 both，缺省依 Accept-Language · Language: zh, en or both; left out: that of Accept-Language", typeof(string));

    private static readonly QueryParameter[] Pair = [QueryParameter.Of(CommonOptions.Date), QueryParameter.Of(CommonOptions.KnownAt)];

    public static void MapReports(this IEndpointRouteBuilder book)
    {
        book.MapGet("reports", List)
            .WithMetadata(new Operation(new LocalName("报表的种类与所需参数", "The kinds of report, and what each asks")) { Tag = "reports" });
        book.MapCall(HttpMethods.Get, "reports/{kind}", new Operation(new LocalName("报表文件", "A report as a file"))
        {
            Tag = "reports",
            Load = Load.Heavy,
            Parameters = [.. Pair, Form, Languages, .. ReportChoice.OfKinds.Select(QueryParameter.Of)],
            Answers = [.. Enum.GetValues<ReportForm>().Select(MediaTypeOf)],
            Rules = [Rule.VoucherMustExist, Rule.VoucherNotSigned, Rule.CharacterNotDrawable, .. ChangeRules.OfQuestions],
        }, MakeAsync);
    }

    private static IResult List(BookCall call) => new JsonResult(StatusCodes.Status200OK, new JsonArray([.. ReportKinds.All.Select(kind => new JsonObject
    {
        ["kind"] = kind.Code,
        ["title"] = kind.Title.In(call.Language),
        ["options"] = new JsonArray([.. kind.Options.Select(option => JsonValue.Create(option))]),
    })]));

    private static async Task<IResult> MakeAsync(BookCall call, CancellationToken cancellation)
    {
        var kind = ReportKinds.All.FirstOrDefault(each => each.Code == call.Place("kind"))
            ?? throw new RefusedException(Rule.ParameterForm, ("parameter", "kind"), ("problem", Texts.Shown(call.Place("kind"))));
        var options = OptionsIn(call, kind);
        await CheckAsync(call, kind, options, cancellation).ConfigureAwait(false);
        var asOf = new AsOf(CommonOptions.DateIn(call.ValueOf(Pair[0])) ?? call.Book.Read.Today, CommonOptions.MomentIn(call.ValueOf(Pair[1])));
        var request = await ReportRequest.ReadAsync(call.Read, asOf, options, cancellation).ConfigureAwait(false);
        var form = FormOf(call);
        var file = await ReportFile.MakeAsync(call.Read, kind, request, form, LanguageOf(call), cancellation).ConfigureAwait(false);
        return Results.File(file.Content, MediaTypeOf(form), $"{kind.Code}-{Refusal.Text(asOf.Date)}.{form.Name()}");
    }

    /// <summary>The kind's options that were given; one that it does not know, or lacks, is refused.</summary>
    private static Dictionary<string, string> OptionsIn(BookCall call, ReportKind kind)
    {
        var given = call.Context.Request.Query.Keys.Except([Form.Name, Languages.Name, .. Pair.Select(parameter => parameter.Name)]).ToList();
        if (given.FirstOrDefault(name => !kind.Names.Contains(name)) is { } unknown)
            throw new RefusedException(Rule.ParameterForm, ("parameter", Texts.Shown(unknown)), ("problem", $"{kind.Code}: {string.Join(", ", kind.Names)}"));
        if (kind.Needed.FirstOrDefault(name => !given.Contains(name)) is { } missing)
            throw new RefusedException(Rule.ParameterForm, ("parameter", missing), ("problem", CommonProblem.Required));
        return given.ToDictionary(name => name, name => call.Context.Request.Query[name].ToString(), StringComparer.Ordinal);
    }

    /// <summary>Whoever does not read the whole book asks for a unit, a document or an entry that he reads.</summary>
    private static async Task CheckAsync(BookCall call, ReportKind kind, Dictionary<string, string> options, CancellationToken cancellation)
    {
        if (call.Rights.SeesAll)
            return;
        var isOfOnes = false;
        if (options.TryGetValue("unit", out var unit))
            isOfOnes = call.Rights.Sees(unit) ? true : throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(unit)));
        if (options.TryGetValue("document", out var document))
            isOfOnes = await call.DocumentAsync(document, cancellation).ConfigureAwait(false) is not null;
        if (!isOfOnes)
            throw Refused.Role($"report {kind.Code}", [], "*");
    }

    private static ReportForm FormOf(BookCall call) => call.ValueOf(Form) is not { } name
        ? ReportForm.Json
        : ReportForms.Names.Contains(name)
            ? ReportForms.Of(name, "")
            : throw new RefusedException(Rule.ParameterForm, ("parameter", Form.Name), ("problem", Texts.Shown(name)));

    private static ReportLanguage LanguageOf(BookCall call) => call.ValueOf(Languages) switch
    {
        null => call.Language == Language.English ? ReportLanguage.English : ReportLanguage.Chinese,
        "zh" => ReportLanguage.Chinese,
        "en" => ReportLanguage.English,
        "both" => ReportLanguage.Both,
        var other => throw new RefusedException(Rule.ParameterForm, ("parameter", Languages.Name), ("problem", Texts.Shown(other))),
    };

    private static string MediaTypeOf(ReportForm form) => form switch
    {
        ReportForm.Text => "text/plain; charset=utf-8",
        ReportForm.Csv => "text/csv; charset=utf-8",
        ReportForm.Json => "application/json",
        ReportForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ReportForm.Pdf => "application/pdf",
    };
}
