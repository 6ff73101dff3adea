using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Who holds quota of a place, as the next command of a batch finds it: loaded when it is first needed, and then
/// kept current, so that a thousand callers who are refused cost one look.
/// </summary>
internal sealed class Holders(Dialect dialect, DbTransaction transaction, BookMemory memory, WriteSet staged)
{
    private readonly Dictionary<Account, Holdings> _byAccount = [];

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Of(Place at, Currency currency) =>
        _byAccount[AccountsOf(at, currency)[0]].Ordered;

    /// <summary>Loads the holders of places in one query.</summary>
    public async Task LoadAsync(IEnumerable<(Place At, Currency Currency)> places, CancellationToken cancellation)
    {
        var missing = places.Distinct().Select(place => AccountsOf(place.At, place.Currency)).Where(accounts => !_byAccount.ContainsKey(accounts[0])).ToList();
        if (missing.Count == 0)
            return;
        foreach (var accounts in missing)
        {
            var holdings = new Holdings();
            foreach (var account in accounts)
                _byAccount.Add(account, holdings);
        }

        var all = missing.SelectMany(accounts => accounts).ToHashSet();
        foreach (var row in await StoredAsync([.. all.Select(memory.Find).OfType<AccountState>().Select(state => state.Id)], cancellation).ConfigureAwait(false))
        {
            var account = memory.AccountsById()[row.Account];
            if (!YearEndDocument.Is(row.Document))
                _byAccount[account].Add(row.Document, account, row.Amount);
        }

        foreach (var (document, line) in StagedLines(all))
            _byAccount[line.Account].Add(document, line.Account, -line.Net);
    }

    private static Account[] AccountsOf(Place at, Currency currency) =>
        [.. ControlAccount.HeldByDocuments.Select(code => new Account(Ledger.Control, code, at.Unit, at.Fund, at.Purpose, at.Year, currency))];

    /// <summary>Takes note of an entry that this batch has come to.</summary>
    public void Stage(Entry entry)
    {
        if (_byAccount.Count == 0 || entry.Document is not { } document || YearEndDocument.Is(document))
            return;
        foreach (var line in entry.Lines)
        {
            if (_byAccount.TryGetValue(line.Account, out var holdings))
                holdings.Add(document, line.Account, -line.Net);
        }
    }

    private IEnumerable<(string Document, Line Line)> StagedLines(HashSet<Account> accounts) => staged.Entries
        .Where(entry => entry.Document is { } document && !YearEndDocument.Is(document))
        .SelectMany(entry => entry.Lines.Where(line => accounts.Contains(line.Account)).Select(line => (entry.Document!, line)));

    private const string SelectHeld = """
        SELECT e.document AS Document, l.account AS Account, CAST(SUM(l.credit - l.debit) AS BIGINT) AS Amount
        FROM line l JOIN entry e ON e.book = l.book AND e.seq = l.seq
        WHERE l.book = @book AND e.document IS NOT NULL AND l.account IN 
        """;

    private async Task<IEnumerable<HeldRow>> StoredAsync(int[] ids, CancellationToken cancellation) => ids.Length == 0 ? []
        : await transaction.Connection!.QueryAsync<HeldRow>(new CommandDefinition(
            SelectHeld + dialect.Numbers("@ids") + " GROUP BY e.document, l.account HAVING SUM(l.credit - l.debit) <> 0",
            new { book = memory.Book, ids = Json.Of(ids) }, transaction, cancellationToken: cancellation)).ConfigureAwait(false);

    private sealed class HeldRow
    {
        public string Document { get; init; } = "";
        public int Account { get; init; }
        public long Amount { get; init; }
    }
}
