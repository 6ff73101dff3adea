using Microsoft.AspNetCore.Authorization;

namespace FundLedger.Server.Api;

/// <summary>What an endpoint asks of its caller beyond a log-in, and the rule that refuses the others.</summary>
internal sealed class CallerRequirement(Rule rule, Func<Caller, bool> holds) : IAuthorizationRequirement, IAuthorizationHandler
{
    /// <summary>An administrator of the server; of his tokens, one that is not limited to a book.</summary>
    public static readonly CallerRequirement Administrator =
        new(Rule.AdministratorRequired, caller => caller.IsAdministrator && caller.Scope?.Book is null);

    /// <summary>A log-in: a token must not make another that may more.</summary>
    public static readonly CallerRequirement Session = new(Rule.SessionRequired, caller => caller.Scope is null);

    public Rule Rule => rule;

    /// <summary>Says so for itself alone: an endpoint may ask for several.</summary>
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if ((context.User.Identity as CallerIdentity)?.Caller is { } caller && holds(caller))
            context.Succeed(this);
        return Task.CompletedTask;
    }
}
