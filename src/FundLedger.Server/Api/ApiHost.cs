using FundLedger.Server.Operations;
using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>The web server: what stands between a call and its endpoint, in order.</summary>
internal static class ApiHost
{
    /// <summary>Builds it; it is not started.</summary>
    /// <param name="options">How it serves.</param>
    /// <param name="database">The database.</param>
    /// <param name="store">The books in it.</param>
    /// <param name="access">How callers are known.</param>
    /// <param name="operations">How what runs beside the calls is set up.</param>
    /// <param name="add">Adds services of its own; null: none.</param>
    public static WebApplication Build(
        ServeOptions options, Database database, BookStore store, AccessOptions access, OperationsOptions operations,
        Action<WebApplicationBuilder>? add = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = SizeLimit.Usual;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(_ => new Books(store));
        builder.Services.AddSingleton<Turns>().AddSingleton<BodyRoom>();
        builder.AddAccess(access);
        builder.AddOperations(operations);
        builder.AddCallLimits(options);
        builder.AddDocumentation();
        add?.Invoke(builder);
        var app = builder.Build();
        app.UseProxies(options.Proxies);
        app.UseMiddleware<Headers>();
        app.UseMiddleware<Faults>();
        app.UseStatusCodePages(context => ProblemAnswer.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.UseRouting();
        app.UseAccess();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<Gate>();
        app.UseOperations();
        app.MapAccess();
        app.MapBooks();
        app.MapOperations();
        app.MapDocumentation();
        return app;
    }
}
