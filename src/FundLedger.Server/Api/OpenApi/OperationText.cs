using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;

namespace FundLedger.Server.Api;

/// <summary>What the description says of a call, from what is known of it.</summary>
internal static class OperationText
{
    /// <summary>Rules by which any call may be refused.</summary>
    private static readonly Rule[] Always = [Rule.ParameterUnknown, Rule.TooManyCalls, Rule.BookDamaged];

    /// <summary>Rules of calls that need a log-in.</summary>
    private static readonly Rule[] LoggedIn = [Rule.LogInRequired, Rule.BookMustExist];

    /// <summary>Rules of changes.</summary>
    private static readonly Rule[] Changing = [Rule.KeyRequired, Rule.KeyInFlight, Rule.CodeForm, Rule.TokenReadOnly, Rule.AntiforgeryRequired, Rule.BodyTooLarge, Rule.BodyForm, Rule.ParameterForm, Rule.ServiceReadOnly];

    /// <summary>Rules of questions.</summary>
    private static readonly Rule[] Asking =
    [
        Rule.RoleRequired, Rule.ParameterForm, Rule.MemberForm, Rule.MemberRequired, Rule.DateForm, Rule.CodeForm, Rule.AmountForm, Rule.AmountPrecision, Rule.AmountRange, Rule.AmountMustBePositive,
        Rule.UnitMustExist, Rule.FundMustExist, Rule.PurposeMustExist, Rule.AccountMustExist, Rule.FundTypeMustMatch, Rule.DocumentMustExist, Rule.DocumentAmbiguous, Rule.EntryMustExist, Rule.PersonMustExist,
        Rule.YearClosed, Rule.YearMustBeClosedFirst, Rule.YearNotClosed, Rule.KeyReused, Rule.AmountMustNotBeZero, Rule.AmountMustNotBeNegative, Rule.RequestState, Rule.RequestNotApproved, Rule.RouteFile, Rule.StatementFile, Rule.DocumentIsNoRequest, Rule.VoucherMustExist, Rule.VoucherNotSigned, Rule.VoucherDuties,
        .. Rules.In(RuleGroup.Routes),
    ];

    public static void Describe(OpenApiOperation text, ApiDescription call, OpenApiDocument document)
    {
        text.OperationId = IdOf(call);
        if (call.ActionDescriptor.EndpointMetadata.OfType<Operation>().LastOrDefault() is not { } known)
        {
            AccessText.Describe(text, call, document);
            return;
        }

        text.Summary = DocumentText.Both(known.Summary);
        text.Description = DocumentText.Both(RoleText.Of(known));
        text.Tags = new HashSet<OpenApiTagReference> { new(known.Tag, document) };
        text.Parameters = [.. ParameterText.Of(call, known, document)];
        var schemas = new NamedSchemas(document);
        text.RequestBody = BodyText.Of(known, schemas);
        text.Responses = AnswerText.Of(text.OperationId, known, schemas);
        AnswerText.AddRefusals(text, RulesOf(known), document);
        text.Security = known.IsPublic ? [] : LogIns(document);
    }

    /// <summary>The ways to log in, each of which will do.</summary>
    public static List<OpenApiSecurityRequirement> LogIns(OpenApiDocument document) =>
    [
        new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentText.BearerScheme, document)] = [] },
        new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentText.CookieScheme, document)] = [] },
    ];

    private static string IdOf(ApiDescription call) => call.HttpMethod!.ToLowerInvariant() + "-" + string.Join('-', call.RelativePath!
        .Replace("api/v1/", "", StringComparison.Ordinal).Split('/', '-').Select(part => part.Trim('{', '}').Split(':')[0]));

    /// <summary>Every rule by which a call may be refused.</summary>
    public static IEnumerable<Rule> RulesOf(Operation known) =>
    [
        .. Always,
        .. known.IsPublic ? [Rule.BookMustExist] : LoggedIn,
        .. known.IsChange ? Changing : [],
        .. known.Body.Count > 0 ? [Rule.BodyForm, Rule.BodyTooLarge, Rule.CommandForm] : Array.Empty<Rule>(),
        .. known.Change is { } change ? RefusedBy.Every.Concat(change.Rules) : [],
        .. known.Question is not null ? Asking : [],
        .. known.Rules,
    ];
}
