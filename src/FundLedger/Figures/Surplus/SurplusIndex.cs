using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>The control accounts of a fiscal year by unit, and requests turned down in it.</summary>
internal sealed class SurplusIndex
{
    private readonly BookSetup _setup;
    private readonly ILookup<string, AccountBalance> _opening;
    private readonly ILookup<string, AccountBalance> _movements;
    private readonly ILookup<string, Shortage> _shortages;

    public SurplusIndex(YearBalances balances)
    {
        _setup = balances.Setup;
        _opening = ByUnit(balances.Opening);
        _movements = ByUnit(balances.Movements);
        _shortages = Shortages(balances).ToLookup(shortage => shortage.At.Unit, StringComparer.Ordinal);
    }

    /// <summary>Requests turned down for lack of funds in the fiscal year, up to the date.</summary>
    public static IEnumerable<Shortage> Shortages(YearBalances balances)
    {
        var first = balances.Setup.Profile.FirstDayOf(balances.Year);
        return balances.Setup.Shortages.Values.Where(shortage => shortage.Date >= first && shortage.Date <= balances.AsOf.Date);
    }

    /// <summary>Rows of a set of units; <paramref name="label"/> is what stands as their unit.</summary>
    public IEnumerable<SurplusRow> Rows(string? label, IReadOnlySet<string> units, IReadOnlyCollection<Dimension> by)
    {
        var sums = new SortedDictionary<SurplusKey, SurplusSum>(SurplusKey.InOrder);
        foreach (var unit in units)
        {
            var inside = units.Contains(_setup.Unit(unit).Parent);
            foreach (var (account, debit, credit) in _opening[unit])
                SumOf(account.Place(), account.Currency).AddOpening(account.Code, (Int128)debit - credit);
            foreach (var (account, debit, credit) in _movements[unit])
                SumOf(account.Place(), account.Currency).AddMovement(account.Code, (Int128)debit - credit, inside);
            foreach (var shortage in _shortages[unit])
                SumOf(shortage.At, shortage.Amount.Currency).AddRefused(shortage.Amount.MinorUnits);
        }

        return sums.Select(pair => pair.Value.Row(pair.Key)).Where(HasAny);

        SurplusSum SumOf(Place at, Currency currency)
        {
            var key = SurplusKey.Of(label, at, currency, by);
            if (!sums.TryGetValue(key, out var sum))
                sums.Add(key, sum = new SurplusSum());
            return sum;
        }
    }

    private static bool HasAny(SurplusRow row) => row.Opening != 0 || row.Sources != default || row.Allotted != 0 || row.Executed != 0
        || row.Reserved != 0 || row.Frozen != 0 || row.Unallotted != 0 || row.Available != 0 || row.Accrued != 0
        || row.Lapsed != 0 || row.CarriedForward != 0 || row.Shortage != 0;

    private static ILookup<string, AccountBalance> ByUnit(IEnumerable<AccountBalance> balances) => balances
        .Where(balance => balance.Account.Ledger == Ledger.Control).ToLookup(balance => balance.Account.Unit, StringComparer.Ordinal);
}
