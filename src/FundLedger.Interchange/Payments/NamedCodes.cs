namespace FundLedger.Interchange.Payments;

/// <summary>The units, funds or purposes of a book, to be found by what a file calls them.</summary>
internal sealed class NamedCodes
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    public NamedCodes(IEnumerable<(string Code, LocalName Name)> known)
    {
        foreach (var (code, name) in known)
            Add(code, name);
    }

    public bool Contains(string code) => _codes.ContainsKey(CodeKey.Of(code));

    public void Add(string code, LocalName name)
    {
        _codes.TryAdd(CodeKey.Of(code), code);
        foreach (var key in new[] { name.Zh, name.En }.Select(KeyOf).Where(key => key.Length > 0).Distinct())
        {
            if (!_byName.TryGetValue(key, out var codes))
                _byName.Add(key, codes = []);
            codes.Add(code);
        }

        _found.Clear();
    }

    /// <summary>
    /// The code that is meant: the code itself, else the name, else the name's own code, each blind to case, width and
    /// spaces. Null when there is none.
    /// </summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> when several have that name.</exception>
    public string? Find(string text, string member)
    {
        if (_found.TryGetValue(text, out var found))
            return found;
        if (_codes.TryGetValue(CodeKey.Of(text), out var code))
            return code;
        var named = _byName.GetValueOrDefault(KeyOf(text)) ?? (_codes.TryGetValue(CodeKey.Of(NameCode.Of(text)), out var made) ? [made] : []);
        if (named.Count > 1)
        {
            throw new RefusedException(Rule.MemberForm,
                ("member", member), ("problem", new Reason(Because.Several, ("given", Texts.Shown(text)), ("known", string.Join(", ", named.Take(5))))));
        }

        if (named.Count == 1)
            _found.Add(text, named[0]);
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>The code that is one slip away, if there is one.</summary>
    public string? Near(string text) => NearCode.Of(text, _codes.Values);

    /// <summary>Letters and digits alone: a name is the same name with other signs and spaces.</summary>
    private static string KeyOf(string name) => NameCode.Of(name).Replace("-", "", StringComparison.Ordinal);
}
