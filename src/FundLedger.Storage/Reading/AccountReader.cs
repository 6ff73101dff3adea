using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>Reads a book's accounts.</summary>
internal static class AccountReader
{
    private const string Select = """
        SELECT id AS Id, ledger AS Ledger, code AS Code, unit AS Unit, fund AS Fund, purpose AS Purpose,
            year AS Year, currency AS Currency
        FROM account WHERE book = @book AND id > @after ORDER BY id
        """;

    /// <summary>The accounts with numbers above <paramref name="after"/>, in order.</summary>
    public static async Task<List<(int Id, Account Account)>> AfterAsync(
        DbTransaction transaction, int book, int after, CancellationToken cancellation)
    {
        var rows = await RowsAsync(transaction, book, after, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => (row.Id, Of(row)))];
    }

    /// <summary>The accounts that make sense: those that do not are missed by the entries that name them.</summary>
    public static async Task<Dictionary<int, Account>> ReadableAsync(
        DbTransaction transaction, int book, CancellationToken cancellation)
    {
        var accounts = new Dictionary<int, Account>();
        foreach (var row in await RowsAsync(transaction, book, 0, cancellation).ConfigureAwait(false))
        {
            try
            {
                accounts.Add(row.Id, Of(row));
            }
            catch (DamagedException)
            {
                // The verifier names the entries, which is what a reader can act on.
            }
        }

        return accounts;
    }

    private static Task<IEnumerable<Row>> RowsAsync(DbTransaction transaction, int book, int after, CancellationToken cancellation) =>
        transaction.Connection!.QueryAsync<Row>(
            new CommandDefinition(Select, new { book, after }, transaction, cancellationToken: cancellation));

    private static Account Of(Row row) => new(
        LedgerNames.Find(row.Ledger) ?? throw new DamagedException($"'{row.Ledger}' is not a ledger."), row.Code, row.Unit, row.Fund,
        row.Purpose, row.Year, CurrencyOf(row.Currency));

    private static Currency CurrencyOf(string code)
    {
        try
        {
            return Currency.FromCode(code);
        }
        catch (RefusedException)
        {
            throw new DamagedException($"'{code}' is not a currency.");
        }
    }

    private sealed class Row
    {
        public int Id { get; init; }
        public string Ledger { get; init; } = "";
        public string Code { get; init; } = "";
        public string Unit { get; init; } = "";
        public string Fund { get; init; } = "";
        public string Purpose { get; init; } = "";
        public int Year { get; init; }
        public string Currency { get; init; } = "";
    }
}
