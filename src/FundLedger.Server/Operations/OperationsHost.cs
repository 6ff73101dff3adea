using FundLedger.Server.Api;
using FundLedger.Storage;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FundLedger.Server.Operations;

/// <summary>Puts what runs beside the API into a host. The database, the <see cref="Books"/> and the clock are the host's.</summary>
internal static class OperationsHost
{
    /// <summary>Where traces and metrics are sent, as OpenTelemetry names it; not set: nowhere.</summary>
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder, OperationsOptions options)
    {
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(options.Targets).AddSingleton<ReadOnlyMode>().AddSingleton<Readiness>()
            .AddSingleton<WebhookSender>().AddSingleton<LeasedWork>()
            .AddSingleton(provider => provider.GetRequiredService<Books>().Store.Leases)
            .AddSingleton(_ => SigningKeyFile.Open(options.Data))
            .AddSingleton<AllBooks>(provider => cancellation => SoundAsync(provider, cancellation))
            .AddSingleton<IBackgroundWork>(provider => ActivatorUtilities.CreateInstance<HeadWatch>(provider,
                (AllBooks)(cancellation => AllAsync(provider.GetRequiredService<Books>(), cancellation))));
        services.AddSingleton<IBackgroundWork, PageWatch>().AddSingleton<IBackgroundWork, RoomWatch>();
        if (options.RunsWork)
        {
            services.AddSingleton<IBackgroundWork, WebhookWork>().AddSingleton<IBackgroundWork, RequestExpiry>()
                .AddSingleton<IBackgroundWork, RequestReminders>().AddSingleton<IBackgroundWork, DailyCheckpoint>()
                .AddSingleton<IBackgroundWork, UploadCleaning>();
        }

        services.AddHostedService<BackgroundLoops>();
        AddLog(builder.Logging);
        if (Environment.GetEnvironmentVariable(Collector) is { Length: > 0 })
            AddTelemetry(services);
        return builder;
    }

    /// <summary>Stands before the endpoints, after what turns refusals into answers.</summary>
    public static IApplicationBuilder UseOperations(this IApplicationBuilder app) => app.UseMiddleware<ReadOnlyGuard>();

    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder app)
    {
        app.MapHealth();
        var book = app.MapGroup($"{BookEndpoints.Root}/{{book}}");
        book.MapEvents();
        book.MapAudit();
        book.MapWebhooks();
        return app;
    }

    /// <summary>One object a line on standard error, which is for messages.</summary>
    private static void AddLog(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(console =>
        {
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddTelemetry(IServiceCollection services) => services.AddOpenTelemetry()
        .WithMetrics(metrics => metrics.AddMeter(BookStore.Measures).AddAspNetCoreInstrumentation())
        .WithTracing(traces => traces.AddSource(BookStore.Measures).AddAspNetCoreInstrumentation())
        .UseOtlpExporter();

    /// <summary>The books that background work may go on with: what is damaged is not written to.</summary>
    private static async Task<IReadOnlyList<Book>> SoundAsync(IServiceProvider provider, CancellationToken cancellation) =>
    [
        .. (await AllAsync(provider.GetRequiredService<Books>(), cancellation).ConfigureAwait(false))
            .Where(book => !provider.GetRequiredService<ReadOnlyMode>().IsDamaged(book.Code)),
    ];

    private static async Task<IReadOnlyList<Book>> AllAsync(Books books, CancellationToken cancellation)
    {
        var open = new List<Book>();
        foreach (var code in await books.Store.CodesAsync(cancellation).ConfigureAwait(false))
            open.Add((await books.OpenAsync(code, cancellation).ConfigureAwait(false)).Book);
        return open;
    }
}
