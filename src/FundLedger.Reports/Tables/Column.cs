using System.Globalization;
using System.Text.Json.Nodes;

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

    /// <inheritdoc cref="ReportColumn.Type"/>
    public Type Type { get; init; } = typeof(object);

    /// <inheritdoc cref="ReportColumn.Inner"/>
    public IReadOnlyList<ReportColumn> Inner { get; init; } = [];

    /// <inheritdoc cref="ReportColumn.IsOptional"/>
    public bool IsOptional { get; init; }

    /// <summary>The same, for programs alone.</summary>
    public Column<T> ForPrograms() => this with { Use = ColumnUse.Programs };

    /// <summary>The same, for people alone.</summary>
    public Column<T> ForPeople() => this with { Use = ColumnUse.People };

    /// <summary>The same, left out of JSON where there is no value.</summary>
    public Column<T> Optional() => this with { IsOptional = true };

    /// <summary>A text, a day, a term: the type of what it gives is the column's.</summary>
    public static Column<T> Text<TValue>(string name, string zh, string en, Func<T, TValue> value) =>
        new(name, new LocalName(zh, en), row => value(row)) { Type = typeof(TValue) };

    /// <summary>What differs in type from row to row.</summary>
    public static Column<T> Text(string name, string zh, string en, Func<T, object?> value) =>
        new(name, new LocalName(zh, en), value);

    public static Column<T> Number<TValue>(string name, string zh, string en, Func<T, TValue> value) =>
        new(name, new LocalName(zh, en), row => value(row), Right: true) { Type = typeof(TValue) };

    /// <summary>A number in some rows, something else in others.</summary>
    public static Column<T> Number(string name, string zh, string en, Func<T, object?> value) =>
        new(name, new LocalName(zh, en), value, Right: true);

    /// <summary>An amount in minor units: a decimal string for programs, with separators for people.</summary>
    public static Column<T> Amount(string name, string zh, string en, Func<T, Int128?> units, Func<T, Currency> currency) =>
        Number<AmountText?>(name, zh, en, row => units(row) is { } amount ? new AmountText(amount, currency(row).Decimals) : null);

    /// <summary>Rows within the row, for programs alone.</summary>
    public static Column<T> Rows<TRow>(string name, string zh, string en, Func<T, IEnumerable<TRow>?> rows, IReadOnlyList<Column<TRow>> columns) =>
        new(name, new LocalName(zh, en), row => rows(row) is { } inner ? JsonRows.Of(inner, columns) : null)
        {
            Use = ColumnUse.Programs,
            Type = typeof(JsonArray),
            Inner = [.. columns.Select(ReportColumn.Of)],
        };
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
