namespace FundLedger.Server.Api;

/// <summary>What is known of a call beforehand is held against it before its endpoint is asked.</summary>
internal sealed class Gate(RequestDelegate next)
{
    /// <exception cref="RefusedException">
    /// <see cref="Rule.LogInRequired"/>, <see cref="Rule.TokenReadOnly"/> or <see cref="Rule.ParameterUnknown"/>.
    /// </exception>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { } operation)
            return next(context);
        if (!operation.IsPublic && context.Caller().Scope is { ReadOnly: true } && operation.IsChange)
            throw new RefusedException(Rule.TokenReadOnly);
        foreach (var name in context.Request.Query.Keys)
        {
            if (operation.Parameters.All(parameter => parameter.Name != name))
                throw new RefusedException(Rule.ParameterUnknown, ("parameter", Texts.Shown(name)), ("known", string.Join(", ", operation.Parameters.Select(parameter => parameter.Name))));
        }

        return next(context);
    }
}
