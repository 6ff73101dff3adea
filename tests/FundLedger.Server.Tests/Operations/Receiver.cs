using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FundLedger.Server.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FundLedger.Server.Tests.Operations;

/// <summary>A delivery as a receiver got it.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Encoding.UTF8.GetString(Body))!;

    public long Seq => Json["seq"]!.GetValue<long>();

    public string? Document => Json["document"]?.GetValue<string>();
}

/// <summary>A receiver of webhooks on loopback; a function says with which status it answers.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>Loopback is allowed, as an administration may allow its own networks.</summary>
    public static WebhookTargets Targets { get; } = new([IPNetwork.Parse("127.0.0.0/8")]);

    /// <summary>What was taken, in order.</summary>
    public ConcurrentQueue<Received> Taken { get; } = [];

    /// <summary>The status of the next answer.</summary>
    public Func<Received, int> Answer { get; set; } = _ => StatusCodes.Status204NoContent;

    public string Url => _app.Urls.Single() + "/hook";

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.MapPost("/hook", receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        string Header(string name) => context.Request.Headers[name].ToString();
        var received = new Received(Header("Webhook-Id"), Header("Webhook-Timestamp"), Header("Webhook-Signature"), body.ToArray());
        var status = Answer(received);
        if (status is >= 300 and < 400)
            context.Response.Headers.Location = "/elsewhere";
        if (status < 300)
            Taken.Enqueue(received);
        context.Response.StatusCode = status;
    }
}
