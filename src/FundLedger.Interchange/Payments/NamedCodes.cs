namespace FundLedger.Interchange.Payments;

/// <summary>The units, funds or purposes of a book, to be found by what a file calls them.</summary>
internal sealed class NamedCodes
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    public NamedCodes(IEnumerable<(string Code, LocalName Name)> known)
    {
        foreach (var (code, name) in known)
            Add(code, name);
    }

    public bool Contains(string code) => _codes.Contains(code);

    public void Add(string code, LocalName name)
    {
        _codes.Add(code);
        foreach (var slug in new[] { name.Zh, name.En }.Select(NameCode.Of).Where(slug => slug.Length > 0).Distinct())
        {
            if (!_byName.TryGetValue(slug, out var codes))
                _byName.Add(slug, codes = []);
            codes.Add(code);
        }

        _found.Clear();
    }

    /// <summary>The code that is meant: the code itself, else the name, else the name's own code. Null when there is none.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> when several have that name.</exception>
    public string? Find(string text, string member)
    {
        if (_codes.Contains(text))
            return text;
        if (_found.TryGetValue(text, out var found))
            return found;
        var slug = NameCode.Of(text);
        var named = _byName.GetValueOrDefault(slug) ?? (_codes.Contains(slug) ? [slug] : []);
        if (named.Count > 1)
        {
            throw new RefusedException(Rule.MemberForm,
                ("member", member), ("problem", new Reason(Because.Several, ("given", Texts.Shown(text)), ("known", string.Join(", ", named.Take(5))))));
        }

        if (named.Count == 1)
            _found.Add(text, named[0]);
        return named.Count == 1 ? named[0] : null;
    }
}
