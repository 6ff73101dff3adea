using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>A dimension that balances can be grouped by.</summary>
public enum Dimension
{
    Ledger,
    Account,
    Unit,
    Fund,
    Purpose,
    Year,
    Currency,
}

/// <summary>Sums of a group of accounts, in minor units of one currency.</summary>
/// <param name="Key">The group's value of each dimension asked for, in that order.</param>
/// <param name="Currency">The currency: amounts of different ones are never added.</param>
/// <param name="Debit">The sum of debits.</param>
/// <param name="Credit">The sum of credits.</param>
public sealed record BalanceRow(IReadOnlyList<string> Key, Currency Currency, Int128 Debit, Int128 Credit)
{
    /// <summary>Debit less credit.</summary>
    public Int128 Net => Debit - Credit;
}

/// <summary>Balances along any dimensions.</summary>
public static class BalanceTable
{
    /// <summary>Groups balances, and always by currency too; rows in order of their keys.</summary>
    public static IReadOnlyList<BalanceRow> Group(IEnumerable<AccountBalance> balances, IReadOnlyList<Dimension> dimensions) =>
    [
        .. balances
            .GroupBy(balance => (Key: KeyOf(balance.Account, dimensions), balance.Account.Currency), KeyComparer.Instance)
            .Select(group => new BalanceRow(group.Key.Key, group.Key.Currency,
                group.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Debit),
                group.Aggregate(Int128.Zero, (sum, balance) => sum + balance.Credit)))
            .OrderBy(row => row.Key, KeyComparer.Instance).ThenBy(row => row.Currency.Code, StringComparer.Ordinal),
    ];

    private static string[] KeyOf(Account account, IReadOnlyList<Dimension> dimensions)
    {
        var key = new string[dimensions.Count];
        for (var i = 0; i < key.Length; i++)
            key[i] = Of(account, dimensions[i]);
        return key;
    }

    private static string Of(Account account, Dimension dimension) => dimension switch
    {
        Dimension.Ledger => LedgerNames.Of(account.Ledger),
        Dimension.Account => account.Code,
        Dimension.Unit => account.Unit,
        Dimension.Fund => account.Fund,
        Dimension.Purpose => account.Purpose,
        Dimension.Year => account.Year == 0 ? "" : account.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Dimension.Currency => account.Currency.Code,
    };

    private sealed class KeyComparer : IEqualityComparer<(string[] Key, Currency Currency)>, IComparer<IReadOnlyList<string>>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals((string[] Key, Currency Currency) x, (string[] Key, Currency Currency) y) =>
            x.Currency == y.Currency && x.Key.AsSpan().SequenceEqual(y.Key);

        public int GetHashCode((string[] Key, Currency Currency) value)
        {
            var hash = new HashCode();
            hash.Add(value.Currency);
            foreach (var part in value.Key)
                hash.Add(part, StringComparer.Ordinal);
            return hash.ToHashCode();
        }

        public int Compare(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x!.Zip(y!)
            .Select(pair => string.CompareOrdinal(pair.First, pair.Second)).FirstOrDefault(order => order != 0);
    }
}
