using System.Text;
using FundLedger.Interchange.Files;

namespace FundLedger.Interchange.Payments;

/// <summary>Which column of a file holds which field.</summary>
internal sealed class FileColumns
{
    private readonly int[] _places;
    private readonly IReadOnlyList<string> _headers;

    private FileColumns(int[] places, IReadOnlyList<string> headers) => (_places, _headers) = (places, headers);

    public int Count => _headers.Count;

    /// <summary>The header of a field; null where it has no column.</summary>
    public string? Header(PaymentField field) => _places[(int)field] < 0 ? null : _headers[_places[(int)field]];

    /// <summary>A row's field; an empty one where it has no column.</summary>
    public Cell Of(PaymentField field, IReadOnlyList<Cell> row) =>
        _places[(int)field] < 0 ? default : row[_places[(int)field]];

    /// <summary>Finds the columns by the profile's headers.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ColumnRepeated"/> or <see cref="Rule.ColumnMissing"/>.</exception>
    public static FileColumns Find(IReadOnlyList<string> headers, ImportProfile profile)
    {
        var names = headers.Select(Normal).ToList();
        foreach (var twice in names.Where(name => name.Length > 0).GroupBy(name => name).Where(same => same.Count() > 1))
            throw Repeated(twice.Key, headers.Where(header => Normal(header) == twice.Key));
        var places = Enum.GetValues<PaymentField>().Select(field => Place(field, headers, names, profile)).ToArray();
        return new FileColumns(places, [.. headers.Select(Texts.Shown)]);
    }

    /// <summary>Letters and digits in lower case, full-width ones as ordinary ones: what headers are compared by.</summary>
    public static string Normal(string header) => string.Concat(
        header.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static int Place(PaymentField field, IReadOnlyList<string> headers, List<string> names, ImportProfile profile)
    {
        var synonyms = profile.Headers.GetValueOrDefault(field, []).Select(Normal).ToHashSet(StringComparer.Ordinal);
        var found = Enumerable.Range(0, names.Count).Where(i => synonyms.Contains(names[i])).ToList();
        if (found.Count > 1)
            throw Repeated(field.Name(), found.Select(i => headers[i]));
        if (found.Count == 0 && profile.Required.Contains(field) && !profile.Fixed.ContainsKey(field))
        {
            throw new RefusedException(Rule.ColumnMissing,
                ("member", field.Name()), ("headers", string.Join(", ", headers.Select(Texts.Shown))));
        }

        return found.Count == 0 ? -1 : found[0];
    }

    private static RefusedException Repeated(string member, IEnumerable<string> headers) => new(Rule.ColumnRepeated,
        ("member", Texts.Shown(member)), ("headers", string.Join(", ", headers.Select(Texts.Shown))));
}
