using System.Text.Json.Serialization;
using FundLedger.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary><c>/api/v1/setup</c>: the first administrator.</summary>
internal static class SetupEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/setup", SetUpAsync)
        .AllowAnonymous().RequireRateLimiting(AccessHost.LogInLimit)
        .WithSummary("用设置码建立首位管理员 · Make the first administrator, with the code that the server printed")
        .WithMetadata(new AccessCall("""{"code":"…","user":"wang.fang","name":"王芳","password":"…"}""",
            Rule.SetupRefused, Rule.MemberRequired, Rule.CodeForm, Rule.UserNameForm, Rule.TextTooLong,
            Rule.TextCharacter, Rule.PasswordLength, Rule.PasswordGuessable));

    private static async Task<Created> SetUpAsync(SetupBody body, Users users, HttpContext context)
    {
        var name = Given.In(body.User, "setup", "user");
        var user = new User { Name = name, DisplayName = body.Name ?? name };
        await users.SetUpAsync(Given.In(body.Code, "setup", "code"), user, Given.In(body.Password, "setup", "password"), Origin.Of(context));
        return TypedResults.Created("/api/v1/session");
    }
}

/// <summary>The first administrator.</summary>
/// <param name="Code">What the server printed when it started.</param>
/// <param name="User">The user name.</param>
/// <param name="Password">The password.</param>
/// <param name="Name">The name for people; left out: the user name.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SetupBody(string? Code, string? User, string? Password, string? Name = null);
