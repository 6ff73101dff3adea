namespace FundLedger.Figures;

/// <summary>A row of the surplus table while it is summed.</summary>
internal sealed class SurplusSum
{
    private Int128 _opening, _received, _allotted, _executed, _reserved, _frozen, _unallotted, _available, _accrued, _lapsed;
    private Int128 _unfunded, _refused;

    /// <summary>An account's balance before the fiscal year.</summary>
    public void AddOpening(string code, Int128 debit)
    {
        if (ControlCodes.Held.Contains(code))
            _opening -= debit;
        AddHeld(code, debit);
    }

    /// <summary>An account's movement in the year; <paramref name="inside"/> when the unit above is of the same row.</summary>
    public void AddMovement(string code, Int128 debit, bool inside)
    {
        if (ControlCodes.Sources.Contains(code) || (code == "9110" && !inside))
            _received += debit;
        else if (code is "9202" or "9110" || (code == "9602" && inside))
            _allotted -= debit;
        else if (code is "9602" or "960201")
            _lapsed -= debit;
        else if (code == "9501")
            _executed -= debit;
        AddHeld(code, debit);
    }

    public void AddRefused(long amount) => _refused += amount;

    public SurplusRow Row(SurplusKey key) => new(
        key.Unit, key.Fund, key.Purpose, key.Year, key.Currency, _opening, _received, _allotted, _executed, _reserved, _frozen,
        _unallotted, _available, _accrued, _lapsed, _unfunded, _refused);

    private void AddHeld(string code, Int128 debit)
    {
        switch (code)
        {
            case "9201": _unallotted -= debit; break;
            case "9203": _available -= debit; break;
            case "9204": _frozen -= debit; break;
            case "9301" or "9302": _reserved -= debit; break;
            case "9401": _accrued -= debit; break;
            case "9701": _unfunded += debit; break;
            default: break;
        }
    }
}
