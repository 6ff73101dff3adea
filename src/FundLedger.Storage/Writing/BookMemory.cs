using System.Data.Common;
using Dapper;

namespace FundLedger.Storage;

/// <summary>
/// What the writer remembers of a book between batches: set-up, accounts, balances. It holds for one
/// head of the journal; when another process has moved the head, what that may have changed is forgotten.
/// </summary>
internal sealed class BookMemory(Dialect dialect, int book, string code)
{
    private const int MostDays = 4_000_000;

    private readonly Dictionary<Account, AccountState> _accounts = [];
    private readonly Dictionary<int, AccountState> _byId = [];
    private readonly Dictionary<int, Account> _names = [];
    private readonly Dictionary<string, DonationBook> _donations = new(StringComparer.Ordinal);
    private long _days;

    public int Book => book;

    public string Code => code;

    public long HeadSeq { get; private set; } = -1;

    public byte[] HeadHash { get; private set; } = EntryHash.Origin;

    public DateTime HeadAt { get; private set; }

    /// <summary>Null in a book that has no entry yet.</summary>
    public BookSetup? Setup { get; set; }

    public int NextAccountId => _accounts.Count + 1;

    /// <summary>Brings the memory up to the head of the journal, inside the transaction that holds the book's lock.</summary>
    public async Task SynchroniseAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        var head = await ChainHead.ReadAsync(transaction, book, cancellation).ConfigureAwait(false);
        if (head.Seq == HeadSeq)
        {
            if (_days > MostDays)
                ForgetBalances();
            return;
        }

        ForgetBalances();
        await LoadAccountsAsync(transaction, cancellation).ConfigureAwait(false);
        Setup = await SetupReader.ContinueAsync(
            transaction, book, Setup, Math.Max(0, HeadSeq), cancellation).ConfigureAwait(false);
        (HeadSeq, HeadHash, HeadAt) = (head.Seq, head.Hash, head.RecordedAt);
    }

    public void Advance(Entry entry) => (HeadSeq, HeadHash, HeadAt) = (entry.Seq, entry.Hash, entry.RecordedAt);

    /// <summary>The donations of a charity fund; null where they were not asked for yet.</summary>
    public DonationBook? DonationsOf(string fund) => _donations.GetValueOrDefault(fund);

    public void Remember(DonationBook donations) => _donations[donations.Fund] = donations;

    /// <summary>Adds a posted entry to the donations that are remembered.</summary>
    public void Post(Entry entry)
    {
        if (_donations.Count == 0)
            return;
        foreach (var fund in entry.Lines.Select(line => line.Account.Fund).Distinct())
            DonationsOf(fund)?.Apply(entry);
    }

    /// <summary>Forgets everything: after a batch that was not committed.</summary>
    public void Forget()
    {
        _accounts.Clear();
        _byId.Clear();
        _names.Clear();
        _donations.Clear();
        _days = 0;
        (HeadSeq, Setup) = (-1, null);
    }

    public IEnumerable<Account> Accounts => _accounts.Keys;

    public AccountState? Find(Account account) => _accounts.GetValueOrDefault(account);

    public AccountState Add(Account account)
    {
        var state = new AccountState(NextAccountId) { Timeline = new Timeline() };
        _accounts.Add(account, state);
        _byId.Add(state.Id, state);
        _names.Add(state.Id, account);
        return state;
    }

    public IReadOnlyDictionary<int, Account> AccountsById() => _names;

    public int IdOf(Account account) => _accounts[account].Id;

    private const string SelectDays = """
        SELECT account AS Account, day AS Day, debit AS Debit, credit AS Credit
        FROM account_day WHERE book = @book AND account IN 
        """;

    /// <summary>Loads the movements of those accounts that are not known yet, in one query.</summary>
    public async Task LoadAsync(DbTransaction transaction, IEnumerable<AccountState> accounts, CancellationToken cancellation)
    {
        var missing = accounts.Where(account => account.Timeline is null).ToList();
        if (missing.Count > 0)
            Fill(missing, await transaction.Connection!.QueryAsync<DayRow>(Days(transaction, missing, cancellation)).ConfigureAwait(false));
    }

    /// <summary>Adds a posted line to the balances.</summary>
    public void Post(AccountState account, DateOnly day, Line line)
    {
        var before = account.Timeline!.Days;
        account.Timeline.Add(day, line.Net);
        account.Debit += line.Debit;
        account.Credit += line.Credit;
        _days += account.Timeline.Days - before;
    }

    private CommandDefinition Days(DbTransaction transaction, IEnumerable<AccountState> accounts, CancellationToken cancellation) =>
        new(SelectDays + dialect.Numbers("@ids"), new { book, ids = Json.Of(accounts.Select(account => account.Id)) },
            transaction, cancellationToken: cancellation);

    private void Fill(IReadOnlyList<AccountState> accounts, IEnumerable<DayRow> days)
    {
        foreach (var account in accounts)
            account.Timeline = new Timeline();
        foreach (var day in days.OrderBy(day => day.Day.Value))
        {
            var account = _byId[day.Account];
            account.Timeline!.Add(day.Day, day.Debit - day.Credit);
            account.Debit += day.Debit;
            account.Credit += day.Credit;
            _days++;
        }
    }

    private void ForgetBalances()
    {
        _donations.Clear();
        foreach (var account in _byId.Values)
            (account.Timeline, account.Debit, account.Credit) = (null, 0, 0);
        _days = 0;
    }

    private async Task LoadAccountsAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        foreach (var (id, account) in await AccountReader.AfterAsync(transaction, book, _accounts.Count, cancellation).ConfigureAwait(false))
        {
            var state = new AccountState(id);
            _accounts.Add(account, state);
            _byId.Add(id, state);
            _names.Add(id, account);
        }
    }

    private sealed class DayRow
    {
        public int Account { get; init; }
        public StoredDate Day { get; init; }
        public long Debit { get; init; }
        public long Credit { get; init; }
    }
}
