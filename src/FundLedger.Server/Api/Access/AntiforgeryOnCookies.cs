using Microsoft.AspNetCore.Antiforgery;

namespace FundLedger.Server.Api;

/// <summary>
/// Asks every change that a cookie vouches for to carry the antiforgery token too: a cookie goes along with what another
/// site makes a browser send, the token does not. Bearer tokens are not sent by themselves and need none.
/// </summary>
internal sealed class AntiforgeryOnCookies(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity is CallerIdentity { AuthenticationType: SessionCookie.Scheme } && IsChange(context.Request.Method)
            && !await antiforgery.IsRequestValidAsync(context))
        {
            await AccessRefusals.RefuseAsync(context, Rule.AntiforgeryRequired);
            return;
        }

        await next(context);
    }

    private static bool IsChange(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);
}
