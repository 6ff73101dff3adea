using FundLedger.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace FundLedger.Server.Api;

/// <summary>A question of the catalog as a call: its answer in the form that is asked for, of what the caller may read.</summary>
internal static class QuestionCall
{
    /// <summary>What stays in memory of an answer; the rest waits in a file until the caller has read it.</summary>
    private const int InMemory = 1 << 20;

    /// <summary>How many units are named of those that a caller reads.</summary>
    private const int MostUnits = 10;

    public static QueryParameter Form { get; } = new("format",
        $"格式，缺省 json · Form; left out: json: {string.Join(", ", ReportForms.Names)}", typeof(string))
    { Choices = ReportForms.Names, Usual = ReportForm.Json.Name() };

    public static QueryParameter Languages { get; } = new("lang",
        "语言 zh、en 或 both，缺省依 Accept-Language · Language: zh, en or both; left out: that of Accept-Language", typeof(string))
    { Choices = ["zh", "en", "both"] };

    public static QueryParameter AsOf { get; } = QueryParameter.Of(CommonOptions.Date) with { Type = typeof(DateOnly) };

    public static QueryParameter KnownAt { get; } = QueryParameter.Of(CommonOptions.KnownAt) with { Type = typeof(DateTime) };

    /// <summary>The parameters of a question.</summary>
    public static IReadOnlyList<QueryParameter> ParametersOf(Question question) =>
        [.. QueryOf(question).Select(QueryParameter.Of), AsOf, KnownAt, Form, Languages];

    /// <summary>How much of the machine it takes to answer a call: to lay out a file is heavy, however light the question is.</summary>
    public static Load LoadOf(BookCall call, Question question) =>
        question.Load == Load.Light && FormIn(call).IsBinary() ? Load.Heavy : question.Load;

    /// <summary>The options that stand in the query: not those of the path, of the body, or who calls.</summary>
    private static IEnumerable<QuestionOption> QueryOf(Question question) =>
        question.Options.Except(question.Places).Where(option => !option.IsFile && !option.IsCaller);

    public static async Task<IResult> AskAsync(BookCall call, Question question, CancellationToken cancellation)
    {
        var given = QueryOf(question).Where(option => call.Context.Request.Query.ContainsKey(option.Name))
            .ToDictionary(option => option.Name, option => call.Context.Request.Query[option.Name].ToString(), StringComparer.Ordinal);
        await AdmitAsync(call, question, given, cancellation).ConfigureAwait(false);
        foreach (var option in question.Options.Where(option => option.IsCaller))
            given[option.Name] = call.Caller.User;
        if (question.Content is { } content && HttpMethods.IsPost(call.Context.Request.Method))
            given[content.Name] = await CommandBody.TextAsync(call.Context.Request, cancellation).ConfigureAwait(false);
        var (form, language) = (FormIn(call), LanguageIn(call));
        var date = call.ValueOf(AsOf) is { } day ? Asks.ReadDate(day) : (DateOnly?)null;
        var knownAt = call.ValueOf(KnownAt) is { } moment ? Asks.ReadMoment(moment) : (DateTime?)null;
        var isWhole = question.Audience is Audience.Public or Audience.Document or Audience.Caller;
        var read = isWhole ? call.Book.Read : call.Read;
        var asked = await Asked.ReadAsync(read, question, date, knownAt, given, cancellation).ConfigureAwait(false);
        var report = await question.AskAsync(read, asked with
        {
            Sees = unit => isWhole || call.Rights.Units.Contains(unit.Code) || (question.Audience == Audience.Setup && call.Caller.IsAdministrator),
            Access = AccessOf(call),
            Verify = stop => call.Served.Checks.RunAsync(call.Context.RequestServices.GetRequiredService<Turns>(), stop),
        }, cancellation).ConfigureAwait(false);
        if (report.Next is { } next)
            NextPage.Link(call.Context, next);
        var isPart = question.Audience is Audience.Units or Audience.Log && !call.Rights.SeesAll;
        return await WriteAsync(isPart ? report with { Scope = [.. report.Scope, UnitsRead(call.Rights)] } : report, form, language, cancellation).ConfigureAwait(false);
    }

    /// <summary>The log of access as far as the caller reads it: administrators of the server all, those of the whole book what its people did.</summary>
    private static AccessLog? AccessOf(BookCall call)
    {
        var log = call.Context.RequestServices.GetRequiredService<AccessStore>().Log;
        return call.Caller is { IsAdministrator: true, Scope: null or { Book: null } } ? log
            : call.Rights.TopWithout(Roles.Administrator) is null ? log.Within(call.Setup.Accounts.Keys.ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>The units whose figures the caller reads, by code, where they are not all of the book.</summary>
    private static (LocalName Title, LocalName Value) UnitsRead(Rights rights)
    {
        var units = string.Join(' ', rights.Units.Order(StringComparer.Ordinal).Take(MostUnits)) + (rights.Units.Count > MostUnits ? " …" : "");
        return (new("可查范围", "Units read"), new(units, units));
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
            return new Written(content, form);
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

    private sealed class Written(FileBufferingWriteStream content, ReportForm form) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var closing = content.ConfigureAwait(false);
            httpContext.Response.ContentType = form.MediaType();
            if (form == ReportForm.Html)
                httpContext.Response.Headers.ContentSecurityPolicy = Headers.PolicyOfReports;
            httpContext.Response.ContentLength = content.Length;
            await content.DrainBufferAsync(httpContext.Response.Body, httpContext.RequestAborted).ConfigureAwait(false);
        }
    }
}
