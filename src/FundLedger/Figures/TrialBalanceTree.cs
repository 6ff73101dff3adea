using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>The accounts of a trial balance while they are summed: each posting counts for its account and for all that it details.</summary>
internal sealed class TrialBalanceTree(Chart chart)
{
    private readonly SortedDictionary<(Ledger Ledger, string Account, string Currency), Sums> _sums = new(InOrder);

    private static Comparer<(Ledger Ledger, string Account, string Currency)> InOrder { get; } = Comparer<(Ledger Ledger, string Account, string Currency)>.Create(
        (x, y) => (x.Ledger.CompareTo(y.Ledger), string.CompareOrdinal(x.Account, y.Account), string.CompareOrdinal(x.Currency, y.Currency)) switch
        {
            (not 0 and var ledger, _, _) => ledger,
            (_, not 0 and var account, _) => account,
            (_, _, var currency) => currency,
        });

    public void Add(Account account, Int128 opening, Turnover month, Turnover year)
    {
        var path = chart.Path(account.Ledger, account.Code);
        for (var at = 0; at < path.Count; at++)
        {
            var sums = SumsOf(account.Ledger, path[at], account.Currency, path.Count - at);
            sums.Add(opening, month, year, own: at == 0);
        }
    }

    public IReadOnlyList<TrialBalanceRow> Rows() => [.. _sums.SelectMany(pair => pair.Value.Rows(pair.Key.Ledger, pair.Key.Account))];

    private Sums SumsOf(Ledger ledger, string account, Currency currency, int level)
    {
        var key = (ledger, account, currency.Code);
        if (!_sums.TryGetValue(key, out var sums))
            _sums.Add(key, sums = new Sums(currency, level));
        return sums;
    }

    private sealed class Sums(Currency currency, int level)
    {
        private (Int128 Opening, Turnover Month, Turnover Year) _all, _own;
        private bool _hasOwn, _hasDetails;

        public void Add(Int128 opening, Turnover month, Turnover year, bool own)
        {
            _all = (_all.Opening + opening, _all.Month + month, _all.Year + year);
            if (own)
                _own = (_own.Opening + opening, _own.Month + month, _own.Year + year);
            (_hasOwn, _hasDetails) = (_hasOwn || own, _hasDetails || !own);
        }

        public IEnumerable<TrialBalanceRow> Rows(Ledger ledger, string account)
        {
            var part = _hasDetails ? TrialBalancePart.WithDetails : TrialBalancePart.Whole;
            yield return new TrialBalanceRow(ledger, account, level, part, currency, _all.Opening, _all.Month, _all.Year);
            if (_hasDetails && _hasOwn)
                yield return new TrialBalanceRow(ledger, account, level + 1, TrialBalancePart.NotDetailed, currency, _own.Opening, _own.Month, _own.Year);
        }
    }
}
