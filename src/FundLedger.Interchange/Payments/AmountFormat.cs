using FundLedger.Interchange.Files;

namespace FundLedger.Interchange.Payments;

/// <summary>How a file writes amounts. Strict: separators of thousands, where there are any, stand every three digits.</summary>
internal sealed class AmountFormat(ImportProfile profile)
{
    /// <summary>The largest amount that is added up, in major units: larger ones do not fit in a book either.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private readonly char _point = profile.DecimalSeparator[0];
    private readonly char? _comma = profile.ThousandsSeparator.Length == 0 ? null : profile.ThousandsSeparator[0];

    /// <exception cref="RefusedException"><see cref="Rule.AmountForm"/> or <see cref="Rule.AmountRange"/>.</exception>
    public decimal Read(Cell cell)
    {
        var amount = DecimalText.Parse(cell.Typed ? cell.Trimmed : Plain(cell.Trimmed));
        return Math.Abs(amount) < Largest
            ? amount
            : throw new RefusedException(Rule.AmountRange, ("amount", amount), ("currency", ""));
    }

    /// <summary>The amount as a plain decimal; what cannot be one is given as it is, to be refused so.</summary>
    private string Plain(string text)
    {
        if (_point == '.' && _comma is null)
            return text;
        var parts = text.Split(_point);
        if (parts.Length > 2 || (_point != '.' && text.Contains('.', StringComparison.Ordinal) && _comma != '.'))
            throw Wrong(text);
        var whole = _comma is { } comma ? Ungrouped(parts[0], comma, text) : parts[0];
        return parts.Length == 1 ? whole : $"{whole}.{parts[1]}";
    }

    private static string Ungrouped(string whole, char comma, string text)
    {
        var groups = whole.TrimStart('-', '+').Split(comma);
        var even = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        return even ? whole.Replace(comma.ToString(), "", StringComparison.Ordinal) : throw Wrong(text);
    }

    private static RefusedException Wrong(string text) => new(Rule.AmountForm, ("amount", Texts.Shown(text)));
}
