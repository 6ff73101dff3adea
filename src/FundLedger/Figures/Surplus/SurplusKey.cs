using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>What rows of the surplus table are told apart by; null: summed.</summary>
internal readonly record struct SurplusKey(string? Unit, string? Fund, string? Purpose, int? Year, Currency Currency)
{
    public static SurplusKey Of(string? unit, Place at, Currency currency, IReadOnlyCollection<Dimension> by) => new(
        unit,
        by.Contains(Dimension.Fund) ? at.Fund : null,
        by.Contains(Dimension.Purpose) ? at.Purpose : null,
        by.Contains(Dimension.Year) ? at.Year : null,
        currency);

    public static Comparer<SurplusKey> InOrder { get; } = Comparer<SurplusKey>.Create((x, y) => (
        string.CompareOrdinal(x.Fund, y.Fund), string.CompareOrdinal(x.Purpose, y.Purpose),
        Nullable.Compare(x.Year, y.Year), string.CompareOrdinal(x.Currency.Code, y.Currency.Code)) switch
        {
            (not 0 and var fund, _, _, _) => fund,
            (_, not 0 and var purpose, _, _) => purpose,
            (_, _, not 0 and var year, _) => year,
            (_, _, _, var currency) => currency,
        });
}
