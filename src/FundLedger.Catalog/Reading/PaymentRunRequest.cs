namespace FundLedger.Catalog;

/// <summary>What a payment run is asked for.</summary>
/// <param name="AsOf">The day of the run, and up to which moment records count.</param>
/// <param name="Unit">The unit, with all below it; null: all.</param>
/// <param name="Fund">The fund; null: all.</param>
/// <param name="Limit">The most to pay; null: no limit.</param>
/// <param name="DueBy">Awards due by this day; null: by the day of the run.</param>
public sealed record PaymentRunRequest(AsOf AsOf, string? Unit, string? Fund, Money? Limit, DateOnly? DueBy)
{
    /// <summary>What would be paid to whom.</summary>
    public async Task<PaymentRun> PlanAsync(BookReader read, BookSetup setup, CancellationToken cancellation)
    {
        var awards = await read.AwardsAsync(AsOf.Everything with { KnownAt = AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        var available = await AvailableQuota.OnAsync(read, AsOf, cancellation).ConfigureAwait(false);
        return PaymentRun.Plan(setup, [.. awards.Where(award => award.AccruedOn <= AsOf.Date)], available, AsOf.Date, Unit, Fund, Limit, DueBy);
    }
}
