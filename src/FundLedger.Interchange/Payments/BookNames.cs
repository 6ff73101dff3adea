namespace FundLedger.Interchange.Payments;

/// <summary>
/// Finds the units, funds and purposes that a file's words mean, and opens what is missing where the profile
/// says so. The commands that open them go into the same list as the payments, before the first that needs them.
/// </summary>
internal sealed class BookNames
{
    private const int LongestName = 200;

    private readonly ImportProfile _profile;
    private readonly string _actor;
    private readonly NamedCodes _units;
    private readonly NamedCodes _funds;
    private readonly NamedCodes _purposes;
    private readonly Dictionary<(PaymentField Field, string Word), string> _values = [];

    /// <param name="setup">The set-up.</param>
    /// <param name="rights">What whoever imports may do: a unit that he does not read is not found, by its code or by its name; null: all are.</param>
    /// <param name="profile">How the file is read.</param>
    /// <param name="actor">Who imports it.</param>
    public BookNames(BookSetup setup, Rights? rights, ImportProfile profile, string actor)
    {
        (_profile, _actor) = (profile, actor);
        _units = new NamedCodes(setup.Units.Values.Where(unit => rights?.Sees(unit.Code) != false).Select(unit => (unit.Code, unit.Name)));
        _funds = new NamedCodes(setup.Funds.Values.Select(fund => (fund.Code, fund.Name)));
        _purposes = new NamedCodes(setup.Purposes.Values.Select(purpose => (purpose.Code, purpose.Name)));
        foreach (var (field, words) in profile.Values)
        {
            foreach (var (word, code) in words)
                _values.Add((field, CodeKey.Of(word)), code);
        }
    }

    /// <summary>Opens the profile's top unit if it is missing, and checks that all stands on which others would be opened.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/> or <see cref="Rule.PurposeMustExist"/>.</exception>
    public void OpenTop(ICollection<BookCommand> commands)
    {
        if (_profile.OpenMissing is not { } open)
            return;
        if (open.Top is { } top && !_units.Contains(top.Code))
        {
            Open(commands, _units, top.Code, top.Name, new OpenUnit
            {
                Unit = top.Code,
                Name = top.Name,
                Level = top.Level,
                Key = KeyOf(PaymentField.Unit, top.Code),
            });
        }

        foreach (var unit in new[] { open.Units?.Parent, open.Funds?.Owner }.OfType<string>())
        {
            if (!_units.Contains(unit))
                throw Unknown(Rule.UnitMustExist, "unit", unit);
        }

        if (open.Purposes?.Parent is { } purpose && !_purposes.Contains(purpose))
            throw Unknown(Rule.PurposeMustExist, "purpose", purpose);
    }

    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>, or a rule of names.</exception>
    public string UnitOf(string text, ICollection<BookCommand> commands)
    {
        var (word, mayOpen) = Meant(PaymentField.Unit, text);
        if (_units.Find(word, "unit") is { } known)
            return known;
        if (!mayOpen || _profile.OpenMissing?.Units is not { } missing)
            throw Unknown(Rule.UnitMustExist, "unit", word, _units.Near(word));
        var code = Texts.Code(NameCode.Of(word), "unit");
        var name = NameOf(word, "unit");
        Open(commands, _units, code, name, new OpenUnit
        {
            Unit = code,
            Name = name,
            Level = missing.Level,
            Parent = missing.Parent,
            Key = KeyOf(PaymentField.Unit, code),
        });
        return code;
    }

    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/>, or a rule of names.</exception>
    public string FundOf(string text, ICollection<BookCommand> commands)
    {
        var (word, mayOpen) = Meant(PaymentField.Fund, text);
        if (_funds.Find(word, "fund") is { } known)
            return known;
        if (!mayOpen || _profile.OpenMissing?.Funds is not { } missing)
            throw Unknown(Rule.FundMustExist, "fund", word, _funds.Near(word));
        var code = CodeOf(word, "fund");
        var name = missing.Names?.GetValueOrDefault(code) ?? NameOf(word, "fund");
        Open(commands, _funds, code, name, new OpenFund
        {
            Fund = code,
            Name = name,
            Type = missing.Type,
            Owner = missing.Owner,
            Key = KeyOf(PaymentField.Fund, code),
        });
        return code;
    }

    /// <exception cref="RefusedException"><see cref="Rule.PurposeMustExist"/>, or a rule of names.</exception>
    public string PurposeOf(string text, string called, ICollection<BookCommand> commands)
    {
        var (word, mayOpen) = Meant(PaymentField.Purpose, text);
        if (_purposes.Find(word, "purpose") is { } known)
            return known;
        if (!mayOpen || _profile.OpenMissing?.Purposes is not { } missing)
            throw Unknown(Rule.PurposeMustExist, "purpose", word, _purposes.Near(word));
        var code = CodeOf(word, "purpose");
        var name = NameOf(called.Length > 0 ? called : word, "purposeName");
        Open(commands, _purposes, code, name, new OpenPurpose
        {
            Purpose = code,
            Name = name,
            Parent = missing.Parent,
            Key = KeyOf(PaymentField.Purpose, code),
        });
        return code;
    }

    private void Open(ICollection<BookCommand> commands, NamedCodes codes, string code, LocalName name, BookCommand command)
    {
        commands.Add(command with { Actor = _actor });
        codes.Add(code, name);
    }

    /// <summary>
    /// The book's word for the file's word, where the profile lists it; real names go beside those. A profile that lists the
    /// words of a field means no others, so that nothing is opened for them.
    /// </summary>
    private (string Word, bool MayOpen) Meant(PaymentField field, string text) => _values.TryGetValue((field, CodeKey.Of(text)), out var code)
        ? (code, true)
        : (text, !_profile.Values.ContainsKey(field));

    private string KeyOf(PaymentField field, string code) => PaymentKey.Of(_profile, field.Name() + ":" + code);

    /// <summary>A text that is a code is that code; any other makes one.</summary>
    private static string CodeOf(string text, string member) =>
        Texts.IsCode(text) ? text : Texts.Code(NameCode.Of(text), member);

    private static LocalName NameOf(string text, string member) => NameCode.Name(Texts.Text(text, member, LongestName));

    private static RefusedException Unknown(Rule rule, string member, string text, string? near = null) =>
        new(rule, (member, Texts.Shown(text)), ("near", near));
}
