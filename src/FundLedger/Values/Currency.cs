using System.Collections.Frozen;
using System.Globalization;

namespace FundLedger.Values;

/// <summary>A currency of ISO 4217. The table is data: <c>Values/iso-4217.csv</c>, embedded.</summary>
public sealed class Currency : IEquatable<Currency>
{
    private static readonly FrozenDictionary<string, Currency> All = Load();

    private Currency(string code, int number, int decimals, LocalName name)
    {
        (Code, Number, Decimals, Name) = (code, number, decimals, name);
        Scale = 1;
        for (var i = 0; i < decimals; i++)
            Scale *= 10;
    }

    /// <summary>The three-letter code.</summary>
    public string Code { get; }

    /// <summary>The three-digit number of the standard.</summary>
    public int Number { get; }

    /// <summary>Decimals of the minor unit: 2 for CNY, 0 for JPY, 3 for KWD.</summary>
    public int Decimals { get; }

    /// <summary>Minor units in one major unit: 10 to the power of <see cref="Decimals"/>.</summary>
    public long Scale { get; }

    public LocalName Name { get; }

    /// <summary>XXX: no currency is involved.</summary>
    public static Currency None { get; } = FromCode("XXX");

    /// <summary>Finds a currency by its code, which is upper case.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CurrencyMustExist"/>.</exception>
    public static Currency FromCode(string code) => All.TryGetValue(code, out var currency)
        ? currency
        : throw new RefusedException(Rule.CurrencyMustExist, ("currency", Texts.Shown(code)));

    /// <summary>All currencies of the table, by code.</summary>
    public static IEnumerable<Currency> Table => All.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal);

    public bool Equals(Currency? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Number;

    public override string ToString() => Code;

    public static bool operator ==(Currency? left, Currency? right) => ReferenceEquals(left, right);

    public static bool operator !=(Currency? left, Currency? right) => !ReferenceEquals(left, right);

    private static FrozenDictionary<string, Currency> Load() => EmbeddedCsv.Rows("iso-4217.csv")
        .Select(row => new Currency(
            row["code"],
            int.Parse(row["number"], CultureInfo.InvariantCulture),
            int.Parse(row["decimals"], CultureInfo.InvariantCulture),
            new LocalName(row["name_zh"], row["name_en"])))
        .ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);
}
