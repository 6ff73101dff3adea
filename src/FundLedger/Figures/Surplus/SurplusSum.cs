using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Figures;

/// <summary>A row of the surplus table while it is summed.</summary>
internal sealed class SurplusSum
{
    private QuotaSources _sources;
    private Int128 _opening, _allotted, _executed, _reserved, _frozen, _unallotted, _available, _accrued, _lapsed;
    private Int128 _unfunded, _refused, _carried;

    /// <summary>An account's balance before the fiscal year.</summary>
    public void AddOpening(string code, Int128 debit)
    {
        if (Held.Contains(code))
            _opening -= debit;
        AddHeld(code, debit);
    }

    /// <summary>An account's movement in the year; <paramref name="inside"/> when the unit above is of the same row.</summary>
    public void AddMovement(string code, Int128 debit, bool inside)
    {
        if (Sources.Contains(code) || (code == AllotmentReceived && !inside))
            _sources += QuotaSources.Of(code, debit);
        else if (code is Allotted or AllotmentReceived || (code == ClawedBack && inside))
            _allotted -= debit;
        else if (code is ClawedBack or Cancelled)
            _lapsed -= debit;
        else if (code == CarriedForward)
            _carried -= debit;
        else if (code == Paid)
            _executed -= debit;
        AddHeld(code, debit);
    }

    public void AddRefused(long amount) => _refused += amount;

    public SurplusRow Row(SurplusKey key) => new(
        key.Unit, key.Fund, key.Purpose, key.Year, key.Currency, _opening, _sources, _allotted, _executed, _reserved, _frozen,
        _unallotted, _available, _accrued, _lapsed, _unfunded, _refused)
    { CarriedForward = _carried };

    private void AddHeld(string code, Int128 debit)
    {
        switch (code)
        {
            case Unallotted: _unallotted -= debit; break;
            case Available: _available -= debit; break;
            case Frozen: _frozen -= debit; break;
            case Reserved or Committed: _reserved -= debit; break;
            case AccruedUnpaid: _accrued -= debit; break;
            case Unfunded: _unfunded += debit; break;
            default: break;
        }
    }
}
