using FundLedger.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FundLedger.Server.Api;

/// <summary>
/// Where there is no user yet, prints a code with which the first administrator is made: good once, for an hour, for every
/// process on the database. There is no password to begin with that anybody could know.
/// </summary>
internal sealed class FirstStart(AccessStore store, AccessOptions options, IServer server) : IHostedLifecycleService
{
    private static readonly TimeSpan Lasting = TimeSpan.FromHours(1);

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var code = Secret.New();
        var isFirst = await store.ChangeAsync(async change =>
        {
            if (await change.AnyUserAsync())
                return false;
            await change.AddSetupCodeAsync(code, Lasting);
            return true;
        }, cancellationToken);
        if (!isFirst)
            return;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        await options.Console.WriteLineAsync($$"""
            尚无用户。请在一小时内用此设置码建立首位管理员（仅可用一次）：
            There is no user yet. Make the first administrator with this code within an hour; it is good once:

                {{code}}

            curl {{address}}/api/v1/setup -H 'Content-Type: application/json' -d '{"code":"{{code}}","user":"…","name":"…","password":"…"}'
            """);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
