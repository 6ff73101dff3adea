namespace FundLedger.Storage;

/// <summary>
/// 财政应返还额度: of every lot (unit, fund, purpose, budget year), on every day, 1201 and 800103 are what was carried over
/// its year's end and may still be spent; what is not allotted (9201) counts on neither.
/// </summary>
internal sealed class CarriedLotCheck
{
    private readonly Dictionary<(Place At, Currency Currency), SortedDictionary<DateOnly, Movement>> _lots = [];

    /// <summary>Takes note of an entry.</summary>
    public void Note(BookProfile profile, Entry entry)
    {
        var endsYear = entry.Document is { } document && YearEndDocument.Is(document);
        for (var i = 0; i < entry.Lines.Count; i++)
        {
            var (line, account) = (entry.Lines[i], entry.Lines[i].Account);
            if (account.Year == 0 || profile.FiscalYearOf(entry.Date) < account.Year)
                continue;
            if (account.Ledger == Ledger.Financial && account.Code.StartsWith(FinancialAccount.QuotaReceivable, StringComparison.Ordinal))
                Add(entry.Date, account, new Movement(0, line.Net, 0));
            else if (account is { Ledger: Ledger.Budgetary, Code: BudgetaryAccount.QuotaBalance })
                Add(entry.Date, account, new Movement(0, 0, line.Net));
            else if (IsSpendable(account) && profile.FiscalYearOf(entry.Date) > account.Year)
                Add(entry.Date, account, new Movement(-line.Net, 0, 0));
            if (endsYear && OnTheWay(entry.Lines, i) is not 0 and var amount)
                Add(entry.Date, account, new Movement(amount, 0, 0));
        }
    }

    /// <summary>What is not so, each lot with the first day on which it is not.</summary>
    public IEnumerable<LocalName> Findings(BookSetup setup)
    {
        foreach (var ((at, currency), days) in _lots.Where(lot => setup.Funds.GetValueOrDefault(lot.Key.At.Fund) is { HasYear: true }))
        {
            var sum = default(Movement);
            foreach (var (day, movement) in days)
            {
                sum += movement;
                if (sum.Receivable == sum.Carried && sum.Balance == sum.Carried)
                    continue;
                var lot = $"{at.Unit}/{at.Fund}/{(at.Purpose.Length == 0 ? "-" : at.Purpose)}/{at.Year}";
                var (carried, receivable, balance) = (Text(sum.Carried), Text(sum.Receivable), Text(sum.Balance));
                yield return new LocalName(
                    $"{lot}：自 {Refusal.Text(day)} 起结转可用指标为 {carried}，1201 为 {receivable}，800103 为 {balance}",
                    $"{lot}: from {Refusal.Text(day)} on {carried} of carried quota may be spent, 1201 is {receivable} and 800103 {balance}");
                break;
            }

            string Text(long amount) => DecimalText.Of(amount, currency.Decimals);
        }
    }

    /// <summary>What leaves the old year and has not come into the new one: between the two entries of a carry-over.</summary>
    private static long OnTheWay(IReadOnlyList<Line> lines, int i) => lines[i].Account switch
    {
        { Ledger: Ledger.Control, Code: ControlAccount.CarriedForward } when i > 0 && IsSpendable(lines[i - 1].Account) => -lines[i].Net,
        { Ledger: Ledger.Control, Code: ControlAccount.BroughtForward } when i + 1 < lines.Count && IsSpendable(lines[i + 1].Account) => -lines[i].Net,
        _ => 0,
    };

    private static bool IsSpendable(Account account) => account.Ledger == Ledger.Control && ControlAccount.Spendable.Contains(account.Code);

    private void Add(DateOnly day, Account account, Movement movement)
    {
        var lot = (new Place(account.Unit, account.Fund, account.Purpose, account.Year), account.Currency);
        if (!_lots.TryGetValue(lot, out var days))
            _lots.Add(lot, days = []);
        days[day] = days.GetValueOrDefault(day) + movement;
    }

    private readonly record struct Movement(long Carried, long Receivable, long Balance)
    {
        public static Movement operator +(Movement left, Movement right) =>
            new(left.Carried + right.Carried, left.Receivable + right.Receivable, left.Balance + right.Balance);
    }
}
