using FundLedger.Server.Api;

namespace FundLedger.Server.Operations;

/// <summary>Refuses changes of books while the service only reads; a change that finds the disk full lets it begin.</summary>
internal sealed class ReadOnlyGuard(RequestDelegate next, ReadOnlyMode mode)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { IsChange: true })
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        mode.Check(context.Request.RouteValues["book"] as string);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Refusal.Rule == Rule.ServiceReadOnly)
        {
            mode.Enter(ReadOnlyMode.Disk, new LocalName("磁盘已满", "disk full"));
            throw;
        }
    }
}
