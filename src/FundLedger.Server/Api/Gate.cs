using Microsoft.AspNetCore.Http.Metadata;

namespace FundLedger.Server.Api;

/// <summary>What is known of a call beforehand is held against it before its endpoint is asked.</summary>
internal sealed class Gate(RequestDelegate next)
{
    /// <exception cref="RefusedException">
    /// <see cref="Rule.LogInRequired"/>, <see cref="Rule.TokenReadOnly"/> or <see cref="Rule.ParameterUnknown"/>.
    /// </exception>
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || !context.Request.Path.StartsWithSegments("/api"))
            return next(context);
        var operation = endpoint.Metadata.GetMetadata<Operation>();
        if (operation is { IsPublic: false, IsChange: true } && context.Caller().Scope is { ReadOnly: true })
            throw new RefusedException(Rule.TokenReadOnly);
        var known = operation?.Parameters.Select(parameter => parameter.Name)
            ?? endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>().Select(parameter => parameter.Name);
        if (context.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new RefusedException(Rule.ParameterUnknown, ("parameter", Texts.Shown(unknown)), ("known", string.Join(", ", known)));
        return next(context);
    }
}
