using System.Globalization;

namespace FundLedger.Values;

/// <summary>
/// An exact amount of one currency, in its minor units (分, pence). There is no rounding anywhere:
/// what cannot be held exactly is refused.
/// </summary>
/// <remarks>
/// The names follow NodaMoney. Zeros of different currencies are not equal.
/// Range: -9,223,372,036,854,775,808 to 9,223,372,036,854,775,807 minor units.
/// </remarks>
public readonly record struct Money : IComparable<Money>, IFormattable
{
    private Money(long minorUnits, Currency currency)
    {
        MinorUnits = minorUnits;
        // default(Money) and a zero of XXX are the same amount, so that both must be held alike.
        _currency = currency == Currency.None ? null : currency;
    }

    private readonly Currency? _currency;

    /// <summary>The amount in minor units; negative below zero.</summary>
    public long MinorUnits { get; }

    /// <summary>The currency; XXX (no currency) for <c>default</c>.</summary>
    public Currency Currency => _currency ?? Currency.None;

    /// <summary>The amount in major units, exact.</summary>
    public decimal Amount => new decimal(MinorUnits) / Currency.Scale;

    public bool IsZero => MinorUnits == 0;

    public static Money Zero(Currency currency) => new(0, currency);

    public static Money FromMinorUnits(long minorUnits, Currency currency) => new(minorUnits, currency);

    /// <summary>An amount in major units.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.AmountPrecision"/> when it is written with more decimals than the currency has,
    /// zeros included; <see cref="Rule.AmountRange"/> when it does not fit.
    /// </exception>
    public static Money FromDecimal(decimal amount, Currency currency)
    {
        if (amount.Scale > currency.Decimals)
        {
            throw new RefusedException(Rule.AmountPrecision,
                ("amount", amount), ("currency", currency.Code), ("decimals", currency.Decimals));
        }

        try
        {
            return new Money(decimal.ToInt64(amount * currency.Scale), currency);
        }
        catch (OverflowException)
        {
            throw new RefusedException(Rule.AmountRange, ("amount", amount), ("currency", currency.Code));
        }
    }

    /// <summary>Reads a decimal string such as <c>-1234.50</c>: digits, one point, no separators.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.AmountForm"/>, <see cref="Rule.AmountPrecision"/> or <see cref="Rule.AmountRange"/>.
    /// </exception>
    public static Money Parse(string text, Currency currency) => FromDecimal(DecimalText.Parse(text), currency);

    public static Money operator +(Money left, Money right) =>
        Sum(left, right, (Int128)left.MinorUnits + right.In(left.Currency));

    public static Money operator -(Money left, Money right) =>
        Sum(left, right, (Int128)left.MinorUnits - right.In(left.Currency));

    public static Money operator -(Money money) => Zero(money.Currency) - money;

    public static bool operator <(Money left, Money right) => left.MinorUnits < right.In(left.Currency);

    public static bool operator >(Money left, Money right) => left.MinorUnits > right.In(left.Currency);

    public static bool operator <=(Money left, Money right) => left.MinorUnits <= right.In(left.Currency);

    public static bool operator >=(Money left, Money right) => left.MinorUnits >= right.In(left.Currency);

    public static Money Min(Money left, Money right) => left <= right ? left : right;

    public static Money Max(Money left, Money right) => left >= right ? left : right;

    public int CompareTo(Money other) => MinorUnits.CompareTo(other.In(Currency));

    /// <summary>Shares in proportion to <paramref name="weights"/>, by largest remainder; see <see cref="Shares"/>.</summary>
    public IReadOnlyList<Money> Split(IReadOnlyList<long> weights)
    {
        var currency = Currency;
        return [.. Shares.Of(MinorUnits, weights).Select(units => new Money(units, currency))];
    }

    /// <summary>The decimal string of the API: all decimals of the currency, no separators, no currency code.</summary>
    public string ToDecimalString() => DecimalText.Of(MinorUnits, Currency.Decimals);

    /// <summary>The decimal string and the currency code: <c>1234.50 CNY</c>.</summary>
    public override string ToString() => $"{ToDecimalString()} {Currency.Code}";

    /// <summary>
    /// Format <c>N</c> separates thousands: <c>1,234.50</c>; any other is <see cref="ToString()"/>.
    /// The culture does not matter: figures are written the same way for every reader.
    /// </summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => format == "N"
        ? Amount.ToString("N" + Currency.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : ToString();

    private long In(Currency currency) => Currency == currency
        ? MinorUnits
        : throw new RefusedException(Rule.CurrencyMustMatch, ("expected", currency.Code), ("actual", Currency.Code));

    private static Money Sum(Money left, Money right, Int128 units) => units >= long.MinValue && units <= long.MaxValue
        ? new Money((long)units, left.Currency)
        : throw new RefusedException(Rule.AmountRange,
            ("amount", $"{left.ToDecimalString()} & {right.ToDecimalString()}"), ("currency", left.Currency.Code));
}
