using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FundLedger.Server.Api;

/// <summary><c>/api/v1/totp</c>, <c>/api/v1/recovery-codes</c>: one-time codes of a user's own.</summary>
internal static class SecondFactorEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var own = api.MapGroup("").RequireAuthorization(policy => policy.AddRequirements(CallerRequirement.Session)).RequireRateLimiting(AccessHost.LogInLimit);
        own.MapPost("/totp", BeginAsync).WithSummary("登记验证器 · Begin the enrolment of an authenticator")
            .WithMetadata(new AccessCall("""{"password":"…"}""", Rule.LogInRefused));
        own.MapPost("/totp/confirmation", ConfirmAsync)
            .WithSummary("以验证码确认登记，其他会话与令牌即失效 · Confirm it with a code; all other sessions and all tokens are over")
            .WithMetadata(new AccessCall("""{"code":"123456"}""", Rule.SecondFactorRefused));
        own.MapPost("/recovery-codes", RenewAsync).WithSummary("更换恢复码 · New recovery codes instead of those before")
            .WithMetadata(new AccessCall("""{"password":"…"}""", Rule.LogInRefused, Rule.SecondFactorRequired));
    }

    private static async Task<Ok<EnrolmentView>> BeginAsync(ProofBody body, OwnAccess own, HttpContext context, CancellationToken cancellation)
    {
        var (secret, uri) = await own.BeginCodesAsync(context.Caller(), body.Password, Origin.Of(context), cancellation);
        return TypedResults.Ok(new EnrolmentView(secret, uri));
    }

    private static async Task<Ok<RecoveryCodesView>> ConfirmAsync(CodeBody body, OwnAccess own, HttpContext context, CancellationToken cancellation)
    {
        var (codes, session) = await own.ConfirmCodesAsync(context.Caller(), body.Code, Origin.Of(context), cancellation);
        await SessionCookie.BeginAsync(context, session);
        return TypedResults.Ok(new RecoveryCodesView(codes));
    }

    private static async Task<Ok<RecoveryCodesView>> RenewAsync(ProofBody body, OwnAccess own, HttpContext context, CancellationToken cancellation) =>
        TypedResults.Ok(new RecoveryCodesView(await own.NewRecoveryCodesAsync(
            context.Caller(), body.Password, Origin.Of(context), cancellation)));
}

/// <summary>Proof that the user himself is there.</summary>
/// <param name="Password">His password.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ProofBody(string? Password);

/// <summary>A one-time code.</summary>
/// <param name="Code">Six digits.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CodeBody(string? Code);

/// <summary>What an authenticator takes.</summary>
/// <param name="Secret">The secret in base32, for typing.</param>
/// <param name="Uri">The same as an <c>otpauth</c> address, for a QR code.</param>
internal sealed record EnrolmentView(string Secret, string Uri);

/// <summary>Codes for one who has lost his authenticator, each good once.</summary>
internal sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);
