using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>What is available on 9203, while a plan takes from it.</summary>
internal sealed class QuotaPool
{
    private readonly Dictionary<(Place At, Currency Currency), long> _available = [];

    public QuotaPool(IEnumerable<AccountBalance> available)
    {
        foreach (var (account, debit, credit) in available.Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ControlAccount.Available }))
            Add(account.Place(), account.Currency, credit - debit);
    }

    public void Add(Place at, Currency currency, long amount) =>
        _available[(at, currency)] = _available.GetValueOrDefault((at, currency)) + amount;

    /// <summary>Takes up to an amount, of the award's own budget year first, then of the fiscal year.</summary>
    public List<(int Year, long Amount)> Take(Award award, int fiscalYear, long amount)
    {
        var taken = new List<(int Year, long Amount)>();
        foreach (var year in new[] { award.At.Year, fiscalYear }.Distinct())
        {
            var key = (award.At with { Year = year }, award.Currency);
            var part = Math.Min(amount, Math.Max(0, _available.GetValueOrDefault(key)));
            if (part == 0)
                continue;
            _available[key] -= part;
            amount -= part;
            taken.Add((year, part));
        }

        return taken;
    }
}
