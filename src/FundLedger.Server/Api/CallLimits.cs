using System.Threading.RateLimiting;

namespace FundLedger.Server.Api;

/// <summary>How often a caller may call; whoever has not logged in is counted by address, and sooner at an end.</summary>
internal static class CallLimits
{
    /// <summary>Calls of an address without a log-in in a second, on average.</summary>
    private const int Unknown = 20;

    /// <summary>How many seconds' worth of calls may come at once.</summary>
    private const int Burst = 10;

    public static void AddCallLimits(this WebApplicationBuilder builder, ServeOptions options) => builder.Services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            Limit(context.Partition(), context.FindCaller() is null ? Math.Min(options.CallsPerSecond, Unknown) : options.CallsPerSecond));
        // A second more than the period: buckets are filled by a timer that may come late.
        limiter.OnRejected = (rejected, _) =>
        {
            var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? 1 + (int)Math.Ceiling(wait.TotalSeconds) : 1;
            return new ValueTask(ProblemAnswer.WriteAsync(rejected.HttpContext, new Refusal(Rule.TooManyCalls, [("seconds", seconds)])));
        };
    });

    private static RateLimitPartition<string> Limit(string partition, int perSecond) => perSecond == 0
        ? RateLimitPartition.GetNoLimiter(partition)
        : RateLimitPartition.GetTokenBucketLimiter(partition, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond * Burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        });
}
