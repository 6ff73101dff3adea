namespace FundLedger.Tests.Agreement;

/// <summary>A history while it is made: the book, the day, and draws of what could be acted on next.</summary>
internal sealed class HistoryScene(int seed)
{
    private readonly Random _random = new(seed);
    private int _documents;

    public SimulatedBook Book { get; } = new(HistoryTown.Open.Begin(), HistoryTown.Today, [], [], first: 2);

    public DateOnly Date { get; set; }

    public int Year => Date.Year;

    public List<string> Requests { get; } = [];

    public int Int(int below) => _random.Next(below);

    public bool OneIn(int times) => Int(times) == 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Int(choices.Count)];

    /// <summary>One of the choices, or null where there is none.</summary>
    public T? Any<T>(IEnumerable<T> choices)
        where T : class => choices.ToList() is { Count: > 0 } list ? Of(list) : null;

    /// <summary>An amount with two decimals, from 0.01 to so many minor units.</summary>
    public decimal Amount(long most) => Math.Max(1, _random.NextInt64(Math.Max(1, most)) + 1) / 100m;

    /// <summary>A code that no document has.</summary>
    public string New(string prefix) => $"{prefix}{++_documents}";

    /// <summary>An account of the control ledger that holds something, and how much.</summary>
    public (Account Account, long Held)? Quota(string code, Func<Account, bool>? where = null)
    {
        var held = Book.Accounts.Where(account => account is { Ledger: Ledger.Control } && account.Code == code && where?.Invoke(account) != false)
            .Select(account => (Account: account, Held: -Book.Timeline(account).Until(Date))).Where(each => each.Held > 0)
            .OrderBy(each => each.Account.ToString(), StringComparer.Ordinal).ToList();
        return held.Count == 0 ? null : Of(held);
    }

    public static bool IsCharity(Account account) => account.Fund == "CF";

    /// <summary>A document, picked by what its accounts hold.</summary>
    public DocumentState? Document(Func<DocumentState, bool> where) => Any(
        Book.Entries.Select(entry => entry.Document).OfType<string>().Distinct().Where(document => !YearEndDocument.Is(document))
            .Select(document => Book.FindDocument(document)!).Where(where));

    /// <summary>An entry with lines that nothing has taken back.</summary>
    public Entry? Entry(Func<Entry, bool> where)
    {
        var taken = Book.Entries.Select(entry => entry.ReversalOf).OfType<long>().ToHashSet();
        return Any(Book.Entries.Where(entry => entry.Lines.Count > 0 && entry.ReversalOf is null && !taken.Contains(entry.Seq) && where(entry)));
    }

    /// <summary>An award that still has something on an account.</summary>
    public (DocumentState Award, long Left)? Award(Ledger ledger, string code, int sign)
    {
        var found = Document(document => document.Kind == AccrueAward.Kind && sign * document.DebitOf(ledger, code) > 0);
        return found is null ? null : (found, sign * found.DebitOf(ledger, code));
    }

    public RequestState? Request(params RequestStatus[] statuses) =>
        Any(Requests.Select(code => Book.FindRequest(code)).OfType<RequestState>().Where(request => statuses.Contains(request.Status)));
}
