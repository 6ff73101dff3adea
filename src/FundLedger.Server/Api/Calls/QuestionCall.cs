using Microsoft.AspNetCore.WebUtilities;

namespace FundLedger.Server.Api;

/// <summary>A question of the catalog as a call: its answer in the form that is asked for, of what the caller may read.</summary>
internal static class QuestionCall
{
    /// <summary>What stays in memory of an answer; the rest waits in a file until the caller has read it.</summary>
    private const int InMemory = 1 << 20;

    public static QueryParameter Form { get; } = new("format",
        $"格式，缺省 json · Form; left out: json: {string.Join(", ", ReportForms.Names)}", typeof(string)) { Choices = ReportForms.Names };

    public static QueryParameter Languages { get; } = new("lang",
        "语言 zh、en 或 both，缺省依 Accept-Language · Language: zh, en or both; left out: that of Accept-Language", typeof(string)) { Choices = ["zh", "en", "both"] };

    public static QueryParameter AsOf { get; } = QueryParameter.Of(CommonOptions.Date);

    public static QueryParameter KnownAt { get; } = QueryParameter.Of(CommonOptions.KnownAt);

    /// <summary>The parameters of a question.</summary>
    public static IReadOnlyList<QueryParameter> ParametersOf(Question question) =>
        [.. question.Options.Except(question.Places).Select(QueryParameter.Of), AsOf, KnownAt, Form, Languages];

    public static async Task<IResult> AskAsync(BookCall call, Question question, CancellationToken cancellation)
    {
        var given = question.Options.Except(question.Places).Where(option => call.Context.Request.Query.ContainsKey(option.Name))
            .ToDictionary(option => option.Name, option => call.Context.Request.Query[option.Name].ToString(), StringComparer.Ordinal);
        await AdmitAsync(call, question, given, cancellation).ConfigureAwait(false);
        var (form, language) = (FormIn(call), LanguageIn(call));
        var date = call.ValueOf(AsOf) is { } day ? Asks.ReadDate(day) : (DateOnly?)null;
        var knownAt = call.ValueOf(KnownAt) is { } moment ? Asks.ReadMoment(moment) : (DateTime?)null;
        var isWhole = question.Audience is Audience.Public or Audience.Document or Audience.Caller;
        var read = isWhole ? call.Book.Read : call.Read;
        var asked = await Asked.ReadAsync(read, question, date, knownAt, given, cancellation).ConfigureAwait(false);
        var report = await question.AskAsync(read, asked with
        {
            Caller = call.Caller.User,
            Sees = unit => isWhole || call.Rights.Units.Contains(unit.Code) || (question.Audience == Audience.Setup && call.Caller.IsAdministrator),
            Verify = stop => call.Served.Checks.RunAsync(call.Context.RequestServices.GetRequiredService<Turns>(), stop),
        }, cancellation).ConfigureAwait(false);
        if (report.Next is { } next)
            NextPage.Link(call.Context, next);
        return await WriteAsync(report, form, language, cancellation).ConfigureAwait(false);
    }

    private static async Task<IResult> WriteAsync(Report report, ReportForm form, ReportLanguage language, CancellationToken cancellation)
    {
        var name = form.IsBinary() ? $"{report.Kind}-{Refusal.Text(report.Source.Date)}.{form.Extension()}" : null;
        if (form is ReportForm.Pdf or ReportForm.Xlsx)
        {
            var file = await ReportFile.WriteAsync(report, form, language, cancellation).ConfigureAwait(false);
            return Results.File(file.Content, form.MediaType(), name);
        }

        var content = new FileBufferingWriteStream(InMemory);
        try
        {
            await ReportFile.WriteAsync(report, form, language, content, cancellation).ConfigureAwait(false);
            return new Written(content, form.MediaType());
        }
        catch
        {
            await content.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="RefusedException"><see cref="Rule.RoleRequired"/>, <see cref="Rule.UnitMustExist"/> or <see cref="Rule.DocumentMustExist"/>.</exception>
    private static async Task AdmitAsync(BookCall call, Question question, Dictionary<string, string> given, CancellationToken cancellation)
    {
        switch (question.Audience)
        {
            case Audience.Units when call.Rights.IsEmpty:
                throw Refused.Role(question.Path, [], "*");
            case Audience.Book when call.Rights.TopWithout(question.Roles) is { } top:
                throw Refused.Role(question.Path, question.Roles, top);
        }

        foreach (var place in question.Places)
            given[place.Name] = call.Place(place.Name);
        if (question.Audience == Audience.Document)
        {
            var name = question.Places.First().Name;
            var document = await call.DocumentAsync(given[name], cancellation).ConfigureAwait(false);
            given[name] = document.Code;
            call.Context.Response.Headers.ETag = EntityTag.Of(document.Version);
        }

        if (question.Audience == Audience.Public || (question.Audience == Audience.Setup && call.Caller.IsAdministrator))
            return;
        if (question.Options.Where(option => option.IsUnit).Select(option => given.GetValueOrDefault(option.Name)).FirstOrDefault(unit => unit is not null && !call.Rights.Sees(unit)) is { } unseen)
            throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(unseen)));
    }

    private static ReportForm FormIn(BookCall call) => call.ValueOf(Form) is not { } name
        ? ReportForm.Json
        : ReportForms.Find(name) ?? throw Asks.Wrong(Form.Name, Reason.NotAmong(name, ReportForms.Names));

    private static ReportLanguage LanguageIn(BookCall call) => call.ValueOf(Languages) switch
    {
        null => call.Language == Language.English ? ReportLanguage.English : ReportLanguage.Chinese,
        "zh" => ReportLanguage.Chinese,
        "en" => ReportLanguage.English,
        "both" => ReportLanguage.Both,
        var other => throw Asks.Wrong(Languages.Name, Reason.NotAmong(other, ["zh", "en", "both"])),
    };

    private sealed class Written(FileBufferingWriteStream content, string contentType) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var closing = content.ConfigureAwait(false);
            httpContext.Response.ContentType = contentType;
            httpContext.Response.ContentLength = content.Length;
            await content.DrainBufferAsync(httpContext.Response.Body, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
