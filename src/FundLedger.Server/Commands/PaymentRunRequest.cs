namespace FundLedger.Server;

/// <summary>What a payment run is asked for.</summary>
/// <param name="AsOf">The day of the run, and up to which moment records count.</param>
/// <param name="Unit">The unit, with all below it; null: all.</param>
/// <param name="Fund">The fund; null: all.</param>
/// <param name="Limit">The most to pay; null: no limit.</param>
/// <param name="DueBy">Awards due by this day; null: by the day of the run.</param>
internal sealed record PaymentRunRequest(AsOf AsOf, string? Unit, string? Fund, Money? Limit, DateOnly? DueBy);
