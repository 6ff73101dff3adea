namespace FundLedger.Reports;

/// <summary>Figures in sentences.</summary>
public static class Phrase
{
    /// <summary>An amount with its currency: <c>1,234.50 元</c>, <c>CNY 1,234.50</c>.</summary>
    public static LocalName Money(Int128 minorUnits, Currency currency)
    {
        var amount = new AmountText(minorUnits, currency.Decimals).ForPeople;
        return new LocalName(currency.Code == "CNY" ? $"{amount} 元" : $"{amount} {currency.Code}", $"{currency.Code} {amount}");
    }

    /// <summary>A rate as a percentage; a dash where it is not known.</summary>
    public static string Percent(decimal? rate) => rate is { } known ? new RateText(known).ForPeople : "—";

    /// <summary>The first few of a list, and how many there are in all where there are more.</summary>
    public static LocalName List(IReadOnlyCollection<LocalName> items, int shown = 6)
    {
        var first = items.Take(shown).ToList();
        var more = items.Count > shown;
        return new LocalName(
            string.Join("；", first.Select(item => item.Zh)) + (more ? $"；等 {items.Count} 个" : ""),
            string.Join("; ", first.Select(item => item.In(Language.English))) + (more ? $"; {items.Count} in all" : ""));
    }
}
