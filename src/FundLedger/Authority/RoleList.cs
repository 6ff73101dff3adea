namespace FundLedger.Authority;

/// <summary>Roles as people name them, with the code that they are assigned by.</summary>
internal sealed record RoleList(IReadOnlyCollection<string> Codes) : ITold
{
    public string In(Language language) => language == Language.Chinese
        ? string.Join("、", Codes.Select(code => NameOf(code) is { } name ? $"{name.Zh}（{code}）" : code))
        : string.Join(", ", Codes.Select(code => NameOf(code) is { } name ? $"{name.En} ({code})" : code));

    /// <summary>The codes, as programs take them.</summary>
    public override string ToString() => string.Join(", ", Codes);

    private static LocalName? NameOf(string code) => Roles.All.FirstOrDefault(role => role.Code == code)?.Name;
}
