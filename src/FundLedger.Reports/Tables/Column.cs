using System.Globalization;

namespace FundLedger.Reports;

/// <summary>A column of a result: its name for programs, its titles for people, and its value.</summary>
/// <param name="Name">The JSON member and CSV header: never renamed.</param>
/// <param name="Title">The title in both languages.</param>
/// <param name="Value">The value: text, whole number, or null where it is not known.</param>
/// <param name="Right">True for amounts and numbers.</param>
public sealed record Column<T>(string Name, LocalName Title, Func<T, object?> Value, bool Right = false)
{
    /// <summary>Whom it is for.</summary>
    public ColumnUse Use { get; init; }

    /// <summary>The same, for programs alone.</summary>
    public Column<T> ForPrograms() => this with { Use = ColumnUse.Programs };

    /// <summary>The same, for people alone.</summary>
    public Column<T> ForPeople() => this with { Use = ColumnUse.People };

    public static Column<T> Text(string name, string zh, string en, Func<T, object?> value) =>
        new(name, new LocalName(zh, en), value);

    public static Column<T> Number(string name, string zh, string en, Func<T, object?> value) =>
        new(name, new LocalName(zh, en), value, Right: true);

    /// <summary>An amount in minor units: a decimal string for programs, with separators for people.</summary>
    public static Column<T> Amount(string name, string zh, string en, Func<T, Int128?> units, Func<T, Currency> currency) =>
        new(name, new LocalName(zh, en),
            row => units(row) is { } amount ? new AmountText(amount, currency(row).Decimals) : null, Right: true);
}

/// <summary>A rate: four decimals for programs, a percentage for people.</summary>
public readonly record struct RateText(decimal Rate)
{
    public string ForPrograms => Rate.ToString("0.0000", CultureInfo.InvariantCulture);

    public string ForPeople => (Rate * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A number of people or of days: a number for programs, with separators for people.</summary>
public readonly record struct CountText(long Count)
{
    public string ForPeople => new AmountText(Count, 0).ForPeople;

    public static CountText? Of(Int128? count) => count is { } known ? new CountText((long)known) : null;
}

/// <summary>A mean: two decimals.</summary>
public readonly record struct MeanText(decimal Mean)
{
    public string Text => Mean.ToString("0.00", CultureInfo.InvariantCulture);

    public static MeanText? Of(decimal? mean) => mean is { } known ? new MeanText(known) : null;
}

/// <summary>An amount that knows both of its forms.</summary>
public readonly record struct AmountText(Int128 MinorUnits, int Decimals)
{
    public static AmountText Of(decimal amount) =>
        new((Int128)(amount * (decimal)Math.Pow(10, amount.Scale)), amount.Scale);

    public string ForPrograms => DecimalText.Of(MinorUnits, Decimals);

    public string ForPeople
    {
        get
        {
            var text = ForPrograms;
            var start = text[0] == '-' ? 1 : 0;
            var point = text.IndexOf('.', StringComparison.Ordinal);
            for (var at = (point < 0 ? text.Length : point) - 3; at > start; at -= 3)
                text = text.Insert(at, ",");
            return text;
        }
    }
}
