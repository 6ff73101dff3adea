namespace FundLedger.Figures;

/// <summary>
/// The pair that every figure is read at: what had taken effect by a date, as far as it was recorded by a moment.
/// </summary>
/// <param name="Date">The last effective date that counts.</param>
/// <param name="KnownAt">The last recorded moment that counts; null: all that is recorded.</param>
public sealed record AsOf(DateOnly Date, DateTime? KnownAt = null)
{
    /// <summary>Everything, however far ahead it is dated.</summary>
    public static AsOf Everything { get; } = new(DateOnly.MaxValue);
}
