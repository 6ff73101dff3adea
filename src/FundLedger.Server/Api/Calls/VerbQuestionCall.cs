using System.CommandLine;
using System.Text;

namespace FundLedger.Server.Api;

/// <summary>A question is asked as the command line asks it, of what the caller may read.</summary>
internal static class VerbQuestionCall
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Options that name a unit: one that the caller may not read is as good as none.</summary>
    private static readonly string[] UnitOptions = ["unit", "forUnit"];

    /// <summary>Options that may name one.</summary>
    private static readonly string[] PlaceOptions = ["from", "to"];

    public static async Task<IResult> AskAsync(BookCall call, VerbQuestion question, CancellationToken cancellation)
    {
        await CheckAsync(call, question, cancellation).ConfigureAwait(false);
        var parsed = question.Parse(call);
        var format = FormatOf(call);
        var isTable = false;
        using var content = new MemoryStream();
        var writer = new StreamWriter(content, Utf8, leaveOpen: true) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
        {
            var output = new Output(writer, format, call.Language);
            await AnswerAsync(call, question, parsed, output, cancellation).ConfigureAwait(false);
            isTable = output.IsCsv && !output.HasJson;
        }

        return new Written(content.ToArray(), isTable ? "text/csv; charset=utf-8" : "application/json; charset=utf-8");
    }

    private static Task AnswerAsync(
        BookCall call, VerbQuestion question, ParseResult parsed, Output output, CancellationToken cancellation)
    {
        if (question.Answer is { } answer)
            return answer(call, parsed, output, cancellation);
        var isWhole = question.IsOfCaller || question.Audience is Audience.Public or Audience.Document;
        var session = new Session(call.Book, isWhole ? call.Book.Read : call.Read, output)
        {
            Sees = unit => isWhole || call.Rights.Units.Contains(unit.Code) || (question.Audience == Audience.Setup && call.Caller.IsAdministrator),
        };
        return ((OnBookVerb)question.Verb).AnswerAsync(parsed, session, cancellation);
    }

    /// <exception cref="RefusedException"><see cref="Rule.RoleRequired"/>, <see cref="Rule.UnitMustExist"/> or <see cref="Rule.DocumentMustExist"/>.</exception>
    private static async Task CheckAsync(BookCall call, VerbQuestion question, CancellationToken cancellation)
    {
        switch (question.Audience)
        {
            case Audience.Units when call.Rights.IsEmpty:
                throw Refused.Role(question.Path, question.Roles, "*");
            case Audience.Book when call.Rights.TopWithout(question.Roles) is { } top:
                throw Refused.Role(question.Path, question.Roles, top);
            case Audience.Document:
                var place = await call.DocumentAsync(call.Place(question.Verb.Arguments[0].Name), cancellation).ConfigureAwait(false);
                call.Context.Request.RouteValues[question.Verb.Arguments[0].Name] = place.Code;
                call.Context.Response.Headers.ETag = EntityTag.Of(place.Version);
                break;
        }

        if (question.Audience == Audience.Public || (question.Audience == Audience.Setup && call.Caller.IsAdministrator))
            return;
        var named = call.Context.Request.Query;
        if (UnitOptions.SelectMany(option => named[option]).Concat(PlaceOptions.SelectMany(option => named[option]).Where(place => place is not null && call.Setup.Units.ContainsKey(place)))
            .FirstOrDefault(unit => !string.IsNullOrEmpty(unit) && !call.Rights.Sees(unit)) is { } unseen)
        {
            throw new RefusedException(Rule.UnitMustExist, ("unit", Texts.Shown(unseen)));
        }
    }

    private static string FormatOf(BookCall call) => call.Context.Request.Query[QueryParameter.Format.Name].ToString() switch
    {
        "" or "json" => "json",
        "csv" => "csv",
        var other => throw new RefusedException(Rule.ParameterForm, ("parameter", QueryParameter.Format.Name), ("problem", Reason.NotAmong(other, ["json", "csv"]))),
    };

    private sealed class Written(byte[] content, string contentType) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            JsonAnswer.WriteAsync(httpContext.Response, StatusCodes.Status200OK, content, contentType);
    }
}
