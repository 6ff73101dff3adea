using FundLedger.Commands;
using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>What all reports at a date are worked out of.</summary>
/// <param name="Year">The fiscal year of the date: before its closing, or with it.</param>
/// <param name="IsAfterClosing">Whether what the closing of the year posted on the date is in it.</param>
/// <param name="Awards">Performance awards at the date.</param>
/// <param name="Lineages">Where the donations of each charity fund went: at the start of the fiscal year, and at the date.</param>
/// <param name="Entries">All entries up to the date, in order; null where only sums are at hand.</param>
public sealed record AgreementMaterial(
    YearBalances Year, bool IsAfterClosing, IReadOnlyList<Award> Awards, IReadOnlyList<(Lineage Before, Lineage Now)> Lineages, IReadOnlyList<Entry>? Entries)
{
    /// <summary>Whether an entry is of the closing that is left out.</summary>
    internal bool LeavesOut(Entry entry) => !IsAfterClosing && entry.Date == Year.AsOf.Date
        && entry.Date == Year.Setup.Profile.LastDayOf(Year.Year) && entry.Document is { } document && YearEndDocument.Is(document);
}
