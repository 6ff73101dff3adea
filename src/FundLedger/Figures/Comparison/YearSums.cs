using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>Balances of a fiscal year by account code and unit, to add up terms of figures.</summary>
internal sealed class YearSums
{
    private readonly DateOnly _first;
    private readonly ILookup<(Ledger, string, string), AccountBalance> _opening;
    private readonly ILookup<(Ledger, string, string), AccountBalance> _movements;

    public YearSums(YearBalances balances)
    {
        _first = balances.Setup.Profile.FirstDayOf(balances.Year);
        (_opening, _movements) = (Index(balances.Opening), Index(balances.Movements));
    }

    /// <summary>What lines that the filters pick come to. Filters begin before the year or with it, and end before it or on its date.</summary>
    public Int128 Sum(IEnumerable<LineFilter> filters) =>
        filters.Aggregate(Int128.Zero, (sum, filter) => sum + Sum(filter));

    private Int128 Sum(LineFilter filter)
    {
        var sum = Int128.Zero;
        foreach (var code in filter.Codes)
        {
            foreach (var unit in filter.Units)
            {
                var key = (filter.Ledger, code, unit);
                var balances = (filter.From is null ? _opening[key] : []).Concat(filter.To >= _first ? _movements[key] : []);
                foreach (var balance in balances.Where(balance => filter.Funds.Contains(balance.Account.Fund)))
                    sum += filter.AmountOf(balance);
            }
        }

        return sum;
    }

    private static ILookup<(Ledger, string, string), AccountBalance> Index(IEnumerable<AccountBalance> balances) =>
        balances.ToLookup(balance => (balance.Account.Ledger, balance.Account.Code, balance.Account.Unit));
}
