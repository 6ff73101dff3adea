namespace FundLedger.Server.Api;

/// <summary>Who makes a request.</summary>
internal static class CallerOfRequest
{
    /// <summary>The caller; null where the request proves none.</summary>
    public static Caller? FindCaller(this HttpContext context) => (context.User.Identity as CallerIdentity)?.Caller;

    /// <summary>By whom calls are counted: the user, or the address of whoever has not logged in.</summary>
    public static string Partition(this HttpContext context) =>
        context.FindCaller() is { } caller ? $"user {caller.User}" : $"address {context.Connection.RemoteIpAddress}";

    /// <summary>The caller of an endpoint that nobody reaches without a log-in.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.LogInRequired"/>.</exception>
    public static Caller Caller(this HttpContext context) =>
        context.FindCaller() ?? throw new RefusedException(Rule.LogInRequired);
}
