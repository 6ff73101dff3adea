using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FundLedger.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary><c>/api/v1/tokens</c>: bearer tokens, one's own; an administrator's also those of others.</summary>
internal static class TokenEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var tokens = api.MapGroup("").RequireAuthorization(policy => policy.AddRequirements(CallerRequirement.Session));
        tokens.MapGet("/tokens", ListAsync).WithSummary("令牌一览 · The tokens of a user; left out: one's own")
            .WithMetadata(new AccessCall(null, Rule.AdministratorRequired) { Answer = AnswerModel.List("Token", TokenColumns.All) });
        tokens.MapPost("/tokens", CreateAsync).WithSummary("创建令牌，只显示一次 · Make a token; it is shown this once")
            .WithMetadata(new AccessCall("""{"name":"月报","days":90,"book":"D1","readOnly":true}""",
                Rule.MemberRequired, Rule.MemberForm, Rule.CodeForm, Rule.TextTooLong, Rule.TextCharacter)
            { Answer = new AnswerModel("NewToken", [.. TokenColumns.All.Select(ReportColumn.Of), Shown], IsList: false) });
        tokens.MapDelete("/tokens/{token:int}", RevokeAsync).WithSummary("撤销令牌 · Revoke a token")
            .WithMetadata(new AccessCall(null, Rule.TokenMustExist));
    }

    private static ReportColumn Shown => new("token", new("令牌，只此一次", "The token, this once"), false) { Type = typeof(string) };

    private static async Task<Ok<JsonArray>> ListAsync(string? user, Tokens tokens, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        if (user is not null && !caller.IsAdministrator && User.KeyOf(user) != User.KeyOf(caller.User))
            throw new RefusedException(Rule.AdministratorRequired);
        return TypedResults.Ok(JsonRows.Of(await tokens.ListAsync(user ?? caller.User, cancellation), TokenColumns.All));
    }

    private static async Task<Created<JsonObject>> CreateAsync(TokenBody body, Tokens tokens, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        var limits = new AccessToken
        {
            User = caller.User,
            Name = Given.In(body.Name, "token", "name"),
            Book = body.Book,
            IsReadOnly = body.ReadOnly,
        };
        var (text, token) = await tokens.CreateAsync(caller.User, body.Days ?? 0, limits, SessionCookie.SecretOf(context), Origin.Of(context), cancellation);
        var view = JsonRows.Row(token, TokenColumns.All);
        view["token"] = text;
        return TypedResults.Created($"/api/v1/tokens/{token.Id}", view);
    }

    private static async Task<NoContent> RevokeAsync(int token, Tokens tokens, HttpContext context, CancellationToken cancellation)
    {
        var caller = context.Caller();
        await tokens.RevokeAsync(token, caller.IsAdministrator ? null : caller.User, Origin.Of(context), cancellation);
        return TypedResults.NoContent();
    }
}

/// <summary>A new token.</summary>
/// <param name="Name">What its owner knows it by.</param>
/// <param name="Days">How long it is good: 1 to 366 days.</param>
/// <param name="Book">The only book that it opens; left out: all of the user's.</param>
/// <param name="ReadOnly">True: nothing can be changed with it.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TokenBody(string? Name, int? Days, string? Book = null, bool ReadOnly = false);
