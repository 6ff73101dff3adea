namespace FundLedger.Storage;

/// <summary>
/// The checks after close, for every unit and fund of which a fiscal year is closed: revenue and expense are zero at the
/// end of its last day, the budgetary classes of surplus balance, 财政应返还额度 is the same in both ledgers, and paid
/// quota is budgetary expenditure.
/// </summary>
internal sealed class ClosedYearCheck
{
    private readonly Dictionary<(Account Account, DateOnly Day), long> _closed = [];

    /// <summary>Takes note of what a year's end has posted on 7101: gross expenditure is without it.</summary>
    public void Note(Entry entry)
    {
        if (CommandKind.Find(entry.Kind) is not { EndsYear: true })
            return;
        foreach (var line in entry.Lines.Where(line => IsExpenditure(line.Account)))
            _closed[(line.Account, entry.Date)] = _closed.GetValueOrDefault((line.Account, entry.Date)) + line.Net;
    }

    /// <summary>What is not so, each with its unit, fund, year and difference.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="days">Debit and credit of every account and day.</param>
    public IEnumerable<LocalName> Findings(
        BookSetup setup, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days) => setup.Closures
        .Select(closure => closure.Year).Distinct().Order()
        .SelectMany(year => OfYear(setup, year, NetsAt(setup.Profile.LastDayOf(year), days)));

    /// <summary>Debit less credit of every account at the end of a day.</summary>
    private static Dictionary<Account, long> NetsAt(
        DateOnly date, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days)
    {
        var nets = new Dictionary<Account, long>();
        foreach (var ((account, day), (debit, credit)) in days)
        {
            if (day <= date)
                nets[account] = nets.GetValueOrDefault(account) + debit - credit;
        }

        return nets;
    }

    private IEnumerable<LocalName> OfYear(BookSetup setup, int year, Dictionary<Account, long> nets)
    {
        var last = setup.Profile.LastDayOf(year);
        var closed = _closed.Where(pair => pair.Key.Day <= last)
            .GroupBy(pair => pair.Key.Account, (account, days) => (account, days.Sum(day => day.Value)))
            .ToDictionary(pair => pair.account, pair => pair.Item2);
        foreach (var part in nets.GroupBy(pair => (pair.Key.Unit, pair.Key.Fund, pair.Key.Currency)))
        {
            var (unit, fund, currency) = part.Key;
            if (!setup.Units.ContainsKey(unit) || !setup.IsClosed(year, unit, fund))
                continue;
            var differences = Differences([.. part]);
            if (setup.Funds.GetValueOrDefault(fund)?.Type != FundType.Charity)
                differences = differences.Concat(PaidQuota([.. part], closed));
            foreach (var (what, difference) in differences.Where(pair => pair.Difference != 0))
            {
                yield return new LocalName($"{unit}/{Or(fund)}/{year}（已结）：{what.Zh} {DecimalText.Of(difference, currency.Decimals)}",
                    $"{unit}/{Or(fund)}/{year}, closed: {what.En} {DecimalText.Of(difference, currency.Decimals)}");
            }
        }

        static string Or(string code) => code.Length == 0 ? "-" : code;
    }

    private static IEnumerable<(LocalName What, Int128 Difference)> Differences(IReadOnlyList<KeyValuePair<Account, long>> nets)
    {
        foreach (var (account, net) in nets.Where(pair => Nominal.Is(pair.Key)))
            yield return (new LocalName($"{account} 应为零，却为", $"{account} is not zero but"), net);
        yield return (new LocalName("8001 与第 8 类其余科目相差", "8001 and the other accounts of class 8 differ by"),
            Sum(nets, account => account.Ledger == Ledger.Budgetary && account.Code[0] == '8'));
        yield return (new LocalName("1201 与 800103 相差", "1201 and 800103 differ by"),
            Sum(nets, account => account.Ledger == Ledger.Financial && account.Code.StartsWith(FinancialAccount.QuotaReceivable, StringComparison.Ordinal))
                - Sum(nets, account => account is { Ledger: Ledger.Budgetary, Code: BudgetaryAccount.QuotaBalance }));
    }

    private static IEnumerable<(LocalName What, Int128 Difference)> PaidQuota(
        IReadOnlyList<KeyValuePair<Account, long>> nets, Dictionary<Account, long> closed) => nets
        .Where(pair => IsExpenditure(pair.Key) || pair.Key is { Ledger: Ledger.Control, Code: ControlAccount.Paid })
        .GroupBy(pair => (pair.Key.Purpose, pair.Key.Year))
        .Select(lot => (PaidQuotaOf(lot.Key.Purpose.Length == 0 ? "-" : lot.Key.Purpose, lot.Key.Year),
            lot.Aggregate(Int128.Zero, (sum, pair) => sum + pair.Value - closed.GetValueOrDefault(pair.Key))));

    private static LocalName PaidQuotaOf(string purpose, int year) =>
        new($"{purpose}/{year} 的 9501 与 7101 发生额相差", $"9501 and gross 7101 of {purpose}/{year} differ by");

    private static bool IsExpenditure(Account account) => account.Ledger == Ledger.Budgetary && FiscalExpenditure.Is(account.Code);

    private static Int128 Sum(IEnumerable<KeyValuePair<Account, long>> nets, Func<Account, bool> counts) =>
        nets.Where(pair => counts(pair.Key)).Aggregate(Int128.Zero, (sum, pair) => sum + pair.Value);
}
