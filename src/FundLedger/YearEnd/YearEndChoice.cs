using FundLedger.Journal;

namespace FundLedger.YearEnd;

/// <summary>What is said of lots at a year's end beside the rules of their funds.</summary>
/// <param name="Finished">Purposes whose project is done, with all below them: what is left there of a two-year fund is surplus at once.</param>
/// <param name="Before">What was carried over before. Of a two-year fund's lot that was confirmed in part, the rest lapses.</param>
/// <param name="ConfirmedOnly">Whether nothing carries that was not confirmed or used, whatever the rule; what requests hold and performance pay that is owed does.</param>
public sealed record YearEndChoice(
    IReadOnlyCollection<string> Finished, IReadOnlyDictionary<Place, CarriedBefore> Before, bool ConfirmedOnly)
{
    /// <summary>What the year made cost of restricted donations, by place of the charity funds' own books: their restriction is released.</summary>
    public IReadOnlyDictionary<Place, long> RestrictedCost { get; init; } = new Dictionary<Place, long>();
}
