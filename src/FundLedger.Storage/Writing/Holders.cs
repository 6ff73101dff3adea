using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// Who holds quota of a place, as the next command of a batch finds it: loaded when it is first asked for, and then
/// kept current, so that a thousand callers who are refused cost one look.
/// </summary>
internal sealed class Holders(Dialect dialect, DbTransaction transaction, BookMemory memory, WriteSet staged)
{
    private readonly Dictionary<Account, Holdings> _byAccount = [];

    public IReadOnlyList<(string Document, Account Account, Money Amount)> Of(Place at, Currency currency)
    {
        Account[] accounts =
        [
            .. ControlAccount.HeldByDocuments.Select(code => new Account(Ledger.Control, code, at.Unit, at.Fund, at.Purpose, at.Year, currency)),
        ];
        return _byAccount.TryGetValue(accounts[0], out var holdings) ? holdings.Ordered : Load(accounts).Ordered;
    }

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

    private Holdings Load(Account[] accounts)
    {
        var holdings = new Holdings();
        foreach (var row in Stored([.. accounts.Select(memory.Find).OfType<AccountState>().Select(state => state.Id)]))
        {
            if (!YearEndDocument.Is(row.Document))
                holdings.Add(row.Document, memory.AccountsById()[row.Account], row.Amount);
        }

        foreach (var account in accounts)
            _byAccount.Add(account, holdings);
        foreach (var (document, line) in StagedLines(accounts))
            holdings.Add(document, line.Account, -line.Net);
        return holdings;
    }

    private IEnumerable<(string Document, Line Line)> StagedLines(Account[] accounts) => staged.Entries
        .Where(entry => entry.Document is { } document && !YearEndDocument.Is(document))
        .SelectMany(entry => entry.Lines.Where(line => accounts.Contains(line.Account)).Select(line => (entry.Document!, line)));

    private const string SelectHeld = """
        SELECT e.document AS Document, l.account AS Account, CAST(SUM(l.credit - l.debit) AS BIGINT) AS Amount
        FROM line l JOIN entry e ON e.book = l.book AND e.seq = l.seq
        WHERE l.book = @book AND e.document IS NOT NULL AND l.account IN 
        """;

    private IEnumerable<HeldRow> Stored(int[] ids) => ids.Length == 0 ? [] : transaction.Connection!.Query<HeldRow>(
        SelectHeld + dialect.Numbers("@ids") + " GROUP BY e.document, l.account HAVING SUM(l.credit - l.debit) <> 0",
        new { book = memory.Book, ids = Json.Of(ids) }, transaction);

    private sealed class HeldRow
    {
        public string Document { get; init; } = "";
        public int Account { get; init; }
        public long Amount { get; init; }
    }
}
