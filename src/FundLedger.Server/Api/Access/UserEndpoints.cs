using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FundLedger.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary><c>/api/v1/users</c>: for administrators, to read with a token too, to change in a session alone.</summary>
internal static class UserEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var users = api.MapGroup("").RequireAuthorization(policy => policy.AddRequirements(CallerRequirement.Administrator));
        users.MapGet("/users", ListAsync).WithSummary("用户一览 · All users").WithMetadata(new AccessCall(null) { Answer = AnswerModel.List("User", UserColumns.All) });
        users.MapGet(One, ShowAsync).WithSummary("一名用户 · One user").WithMetadata(new AccessCall(null, Rule.UserMustExist) { Answer = View });
        var changes = users.MapGroup("").RequireAuthorization(policy => policy.AddRequirements(CallerRequirement.Session));
        changes.MapPost("/users", AddAsync).WithSummary("新建用户 · Add a user")
            .WithMetadata(new AccessCall("""{"user":"wang.fang","name":"王芳","password":"…"}""", Rule.UserMustBeNew, Rule.SubjectOfAnother,
                Rule.MemberRequired, Rule.CodeForm, Rule.UserNameForm, Rule.TextTooLong, Rule.TextCharacter,
                Rule.PasswordLength, Rule.PasswordGuessable)
            { Answer = View });
        changes.MapPatch(One, ChangeAsync).WithSummary("修改用户：停用、管理员、姓名、身份标识 · Change what is given of a user; his sessions and tokens are over")
            .WithMetadata(new AccessCall("""{"disabled":true}""",
                Rule.UserMustExist, Rule.LastAdministrator, Rule.SubjectOfAnother, Rule.TextTooLong, Rule.TextCharacter)
            { Answer = View });
        changes.MapPost(One + "/password", SetPasswordAsync).WithSummary("重设密码 · Give a user another password; his sessions and tokens are over")
            .WithMetadata(new AccessCall("""{"password":"…"}""", Rule.UserMustExist, Rule.MemberRequired, Rule.PasswordLength, Rule.PasswordGuessable) { Answer = View });
        changes.MapPost(One + "/unlock", UnlockAsync).WithSummary("解除暂停 · Let a user try again who failed too often")
            .WithMetadata(new AccessCall(null, Rule.UserMustExist) { Answer = View });
        changes.MapDelete(One + "/totp", ResetCodesAsync).WithSummary("取消验证器 · Take away a lost authenticator and its recovery codes")
            .WithMetadata(new AccessCall(null, Rule.UserMustExist) { Answer = View });
    }

    private const string One = "/users/{user}";

    private static AnswerModel View => AnswerModel.One("User", UserColumns.All);

    private static async Task<Ok<JsonArray>> ListAsync(AccessStore store, CancellationToken cancellation) =>
        TypedResults.Ok(JsonRows.Of(await store.UsersAsync(cancellation), UserColumns.All));

    private static async Task<Ok<JsonObject>> ShowAsync(string user, AccessStore store, CancellationToken cancellation) =>
        ViewOf(await store.FindUserAsync(user, cancellation) ?? throw new RefusedException(Rule.UserMustExist, ("user", Texts.Shown(user))));

    private static async Task<Created<JsonObject>> AddAsync(UserBody body, Users users, HttpContext context)
    {
        var name = Given.In(body.User, "user", "user");
        var user = new User { Name = name, DisplayName = body.Name ?? name, IsAdministrator = body.Administrator, Subject = body.Subject };
        var added = await users.AddAsync(user, body.Password, Origin.Of(context));
        return TypedResults.Created($"/api/v1/users/{Uri.EscapeDataString(added.Name)}", JsonRows.Row(added, UserColumns.All));
    }

    private static async Task<Ok<JsonObject>> ChangeAsync(string user, UserPatch body, Users users, HttpContext context) =>
        ViewOf(await users.ChangeAsync(user, body.Apply, Origin.Of(context), "user-change"));

    private static async Task<Ok<JsonObject>> SetPasswordAsync(string user, ProofBody body, Users users, HttpContext context) =>
        ViewOf(await users.SetPasswordAsync(user, Given.In(body.Password, "user", "password"), Origin.Of(context)));

    private static async Task<Ok<JsonObject>> UnlockAsync(string user, Users users, HttpContext context) =>
        ViewOf(await users.UnlockAsync(user, Origin.Of(context)));

    private static async Task<Ok<JsonObject>> ResetCodesAsync(string user, Users users, HttpContext context) =>
        ViewOf(await users.ChangeAsync(user, lost => lost.RemoveAuthenticator(), Origin.Of(context), "user-totp"));

    private static Ok<JsonObject> ViewOf(User user) => TypedResults.Ok(JsonRows.Row(user, UserColumns.All));
}

/// <summary>A new user.</summary>
/// <param name="User">The user name: letters of one script, or Chinese characters with Latin letters; in no other case in use.</param>
/// <param name="Name">The name for people; left out: the user name.</param>
/// <param name="Password">The first password; left out: he logs in through the OpenID provider alone.</param>
/// <param name="Administrator">Whether he administers the server.</param>
/// <param name="Subject">What the OpenID provider calls him.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record UserBody(string? User, string? Name = null, string? Password = null, bool Administrator = false, string? Subject = null);

/// <summary>Changes of a user: what is left out stays.</summary>
/// <param name="Name">The name for people.</param>
/// <param name="Administrator">Whether he administers the server.</param>
/// <param name="Disabled">Whether he is kept out.</param>
/// <param name="Subject">What the OpenID provider calls him; empty: nothing from now on.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record UserPatch(string? Name = null, bool? Administrator = null, bool? Disabled = null, string? Subject = null)
{
    public void Apply(User user)
    {
        user.DisplayName = Name ?? user.DisplayName;
        user.IsAdministrator = Administrator ?? user.IsAdministrator;
        user.IsDisabled = Disabled ?? user.IsDisabled;
        user.Subject = Subject is null ? user.Subject : Subject.Length == 0 ? null : Subject;
    }
}
