namespace FundLedger.Storage;

/// <summary>
/// What documents hold, as their entries tell: nothing below zero on any day; of an award, what is owed (220103) is what has quota
/// (9401) and what has none (9701); and together the documents hold what stands on the accounts.
/// </summary>
internal sealed class DocumentCheck
{
    /// <summary>Accounts of which all that stands there is held by documents.</summary>
    private static readonly string[] Held =
    [
        ControlAccount.Reserved, ControlAccount.Committed, ControlAccount.AccruedUnpaid, ControlAccount.Unfunded, FinancialAccount.PerformancePayPayable,
    ];

    private readonly Dictionary<(string Document, Account Account), Timeline> _held = [];
    private readonly Dictionary<Account, long> _accounts = [];
    private readonly HashSet<string> _requests = new(StringComparer.Ordinal);

    /// <summary>Requests that hold quota at the end: they must be open.</summary>
    public IReadOnlyList<string> HoldingRequests =>
    [
        .. _held.Where(pair => ControlAccount.Requested.Contains(pair.Key.Account.Code) && pair.Value.Total != 0 && _requests.Contains(pair.Key.Document))
            .Select(pair => pair.Key.Document).Distinct().Order(StringComparer.Ordinal),
    ];

    public void Note(Entry entry)
    {
        if (entry.Kind == DraftRequest.Kind && entry.Document is not null)
            _requests.Add(entry.Document);
        foreach (var line in entry.Lines)
        {
            if (Held.Contains(line.Account.Code))
                _accounts[line.Account] = _accounts.GetValueOrDefault(line.Account) + line.Net;
            if (entry.Document is not { } document || YearEndDocument.Is(document) || PaymentEntry.IsOfRefunds(document) || DocumentRules.StockOf(line.Account) is not { } stock)
                continue;
            if (!_held.TryGetValue((document, stock), out var timeline))
                _held.Add((document, stock), timeline = new Timeline());
            timeline.Add(entry.Date, line.Net);
        }
    }

    /// <summary>What is not so.</summary>
    public IEnumerable<LocalName> Findings(BookSetup setup) => [.. BelowZero(setup), .. Awards(), .. Accounts(setup)];

    /// <summary>Requests that hold quota and are not open.</summary>
    public IEnumerable<LocalName> Findings(IEnumerable<RequestHistory> requests)
    {
        foreach (var request in requests.Select(history => history.Request))
        {
            var status = TermNames.Find(request.Status)!;
            if (Holds(request.Code, ControlAccount.Reserved) && request.Status != RequestStatus.Submitted)
                yield return new($"{request.Code} 状态为{status.Zh}，却仍占申请预占（9301）", $"{request.Code} is {status.En} and holds reserved quota (9301)");
            if (Holds(request.Code, ControlAccount.Committed) && request.Status is not (RequestStatus.Approved or RequestStatus.PartlyPaid))
                yield return new($"{request.Code} 状态为{status.Zh}，却仍占审批占用（9302）", $"{request.Code} is {status.En} and holds committed quota (9302)");
        }
    }

    private bool Holds(string document, string code) =>
        _held.Any(pair => pair.Key.Document == document && pair.Key.Account.Code == code && pair.Value.Total != 0);

    private IEnumerable<LocalName> BelowZero(BookSetup setup)
    {
        foreach (var ((document, account), timeline) in _held)
        {
            var side = account.Code == ControlAccount.Paid ? Side.Credit : DocumentRules.HeldSide(account)!.Value;
            if (timeline.FirstBelowZero([(DateOnly.MinValue, 0)], side) is not { } failing)
                continue;
            var (balance, day) = (DecimalText.Of(failing.Balance, account.Currency.Decimals), Refusal.Text(failing.Day));
            var named = setup.Chart.Named(account.Ledger, account.Code);
            yield return new($"{document} 的{named.In(Language.Chinese)}在 {day} 为 {balance}，低于零", $"{named.In(Language.English)} of {document} is {balance} on {day}, below zero");
        }
    }

    /// <summary>Awards of which what is owed is not what has quota and what has none, with the first day on which it is not.</summary>
    private IEnumerable<LocalName> Awards()
    {
        foreach (var award in _held.Where(pair => pair.Key.Account.Code is ControlAccount.AccruedUnpaid or ControlAccount.Unfunded or FinancialAccount.PerformancePayPayable)
            .GroupBy(pair => (pair.Key.Document, pair.Key.Account.Unit, pair.Key.Account.Fund, pair.Key.Account.Currency)))
        {
            var (balance, difference) = (0L, new SortedDictionary<DateOnly, long>());
            foreach (var (day, net) in award.SelectMany(pair => pair.Value.Movements, (pair, move) => (move.Day, Net: SignOf(pair.Key.Account) * move.Net)))
                difference[day] = difference.GetValueOrDefault(day) + net;
            foreach (var (day, net) in difference)
            {
                balance += net;
                if (balance == 0)
                    continue;
                var amount = DecimalText.Of(balance, award.Key.Currency.Decimals);
                yield return new($"绩效 {award.Key.Document}：自 {Refusal.Text(day)} 起 220103 与 9401、9701 相差 {amount}",
                    $"award {award.Key.Document}: on {Refusal.Text(day)} 220103, and 9401 with 9701, begin to differ by {amount}");
                break;
            }
        }
    }

    /// <summary>What is owed is a credit, what has quota for it too, what has none a debit: owed − funded − unfunded is zero.</summary>
    private static int SignOf(Account account) => account.Code == FinancialAccount.PerformancePayPayable ? -1 : account.Code == ControlAccount.AccruedUnpaid ? 1 : -1;

    /// <summary>Accounts of which something is held by no document.</summary>
    private IEnumerable<LocalName> Accounts(BookSetup setup)
    {
        var held = _held.GroupBy(pair => pair.Key.Account).ToDictionary(pairs => pairs.Key, pairs => pairs.Sum(pair => pair.Value.Total));
        foreach (var (account, net) in _accounts)
        {
            if (net - held.GetValueOrDefault(account) is not (not 0 and var difference))
                continue;
            var (named, amount) = (setup.Chart.Named(account), DecimalText.Of(difference, account.Currency.Decimals));
            yield return new($"{named.In(Language.Chinese)}与各单据之和相差 {amount}", $"{named.In(Language.English)} and what documents hold of it differ by {amount}");
        }
    }
}
