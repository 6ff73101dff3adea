using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;
using static FundLedger.Journal.ControlAccount;
using static FundLedger.Journal.FinancialAccount;
using static FundLedger.Journal.Ledger;

namespace FundLedger.YearEnd;

/// <summary>The balances of the last day while year end works through them, and what it has come to.</summary>
internal sealed class YearEndWork
{
    private readonly BookSetup _setup;
    private readonly int _year;
    private readonly HashSet<string> _finished;
    private readonly YearEndChoice _choice;
    private readonly Dictionary<Place, long> _fromBelow = [];
    private readonly Dictionary<Account, long> _nets = [];
    private readonly Dictionary<(string Unit, string Fund), SortedSet<Account>> _accounts = [];
    private readonly List<Line> _posted = [];
    private readonly List<Line> _opening = [];

    public YearEndWork(
        BookSetup setup, IEnumerable<(Account Account, long Net)> balances, int year, YearEndChoice choice)
    {
        (_setup, _year, _choice) = (setup, year, choice);
        _finished = [.. choice.Finished.Select(purpose => setup.Purpose(purpose).Code)];
        foreach (var (account, net) in balances.Where(balance => balance.Net != 0))
            Add(account, net);
    }

    /// <inheritdoc cref="YearEndChoice.RestrictedCost"/>
    public IReadOnlyDictionary<Place, long> RestrictedCost => _choice.RestrictedCost;

    public List<YearEndEntry> Entries { get; } = [];

    public List<YearEndLot> Lots { get; } = [];

    public List<YearEndObstacle> Obstacles { get; } = [];

    /// <summary>The funds that a unit has balances of, the empty code for lines without one.</summary>
    public IReadOnlyList<string> FundsOf(string unit) =>
        [.. _accounts.Keys.Where(key => key.Unit == unit).Select(key => key.Fund).Order(StringComparer.Ordinal)];

    /// <summary>Closes one unit and fund: first its quota, then its nominal accounts.</summary>
    public void Close(string unit, string fund)
    {
        _posted.Clear();
        _opening.Clear();
        if (_setup.Funds.GetValueOrDefault(fund) is { HasYear: true } quota)
        {
            var returnable = Sum(unit, account => account.Fund == fund && account is { Ledger: Control, Code: AllotmentReceived or ClawedBack } ? account.Year : null);
            foreach (var at in PlacesOf(unit, fund, Control).Where(at => at.Year <= _year).ToList())
                Dispose(at, quota, returnable);
        }

        var carrying = _posted.ToList();
        _posted.Clear();
        NominalAccounts.Close(this, unit, fund);
        if (carrying.Count > 0 || _posted.Count > 0)
            Entries.Add(new YearEndEntry(unit, fund, carrying, [.. _posted], [.. _opening]));
    }

    public Currency CurrencyOf(string fund) => _setup.Fund(fund).Currency;

    /// <summary>Debit less credit of an account, with what year end has posted so far.</summary>
    public long Net(Account account) => _nets.GetValueOrDefault(account);

    /// <summary>Accounts of a unit's fund with a balance, in order.</summary>
    public IReadOnlyList<Account> AccountsOf(string unit, string fund, Ledger ledger) =>
        _accounts.TryGetValue((unit, fund), out var accounts)
            ? [.. accounts.Where(account => account.Ledger == ledger && Net(account) != 0)]
            : [];

    public bool IsFinished(Place at) => at.Purpose.Length > 0
        && _setup.Funds.GetValueOrDefault(at.Fund)?.CarryOver == CarryOver.TwoYear
        && PurposesUpwards(at.Purpose).Any(_finished.Contains);

    /// <summary>Posts lines of the last day.</summary>
    public void Post(params Line[] lines)
    {
        foreach (var line in lines)
        {
            _posted.Add(line);
            Add(line.Account, line.Net);
        }
    }

    private IEnumerable<string> PurposesUpwards(string purpose)
    {
        for (var at = purpose; at.Length > 0; at = _setup.Purpose(at).Parent)
            yield return at;
    }

    private void Add(Account account, long net)
    {
        _nets[account] = _nets.GetValueOrDefault(account) + net;
        var key = (account.Unit, account.Fund);
        if (!_accounts.TryGetValue(key, out var accounts))
            _accounts.Add(key, accounts = new SortedSet<Account>(InOrder));
        accounts.Add(account);
    }

    private static readonly Comparer<Account> InOrder = Comparer<Account>.Create((x, y) =>
        (x.Ledger.CompareTo(y.Ledger), string.CompareOrdinal(x.Purpose, y.Purpose), x.Year.CompareTo(y.Year),
            string.CompareOrdinal(x.Code, y.Code), string.CompareOrdinal(x.Currency.Code, y.Currency.Code)) switch
        {
            (not 0 and var ledger, _, _, _, _) => ledger,
            (_, not 0 and var purpose, _, _, _) => purpose,
            (_, _, not 0 and var year, _, _) => year,
            (_, _, _, not 0 and var code, _) => code,
            (_, _, _, _, var currency) => currency,
        });

    private IEnumerable<Place> PlacesOf(string unit, string fund, Ledger ledger) =>
        AccountsOf(unit, fund, ledger).Select(account => account.Place()).Distinct();

    /// <summary>Debit less credit by budget year; accounts of which <paramref name="year"/> is null are left out.</summary>
    private Dictionary<int, long> Sum(string unit, Func<Account, int?> year)
    {
        var sums = new Dictionary<int, long>();
        foreach (var key in _accounts.Keys.Where(key => key.Unit == unit).ToList())
        {
            foreach (var account in _accounts[key])
            {
                if (year(account) is { } of)
                    sums[of] = sums.GetValueOrDefault(of) + Net(account);
            }
        }

        return sums;
    }

    /// <summary>Carries the quota of a lot, lets it lapse, or claws it back; what came back from units below goes on.</summary>
    private void Dispose(Place at, Fund fund, Dictionary<int, long> returnable)
    {
        var currency = fund.Currency;
        var before = _choice.Before.GetValueOrDefault(at);
        var held = Spendable.Append(Unallotted).ToDictionary(code => code, code => -Net(at.Control(code, currency)), StringComparer.Ordinal);
        if (held.Values.All(amount => amount == 0) && before.Total == 0)
            return;
        var fromBelow = Math.Clamp(_fromBelow.GetValueOrDefault(at) + before.FromBelow, 0, Math.Max(0, held[Unallotted]));
        var ends = Ends(at, fund, before);
        var returned = ends ? Lapse(at, held, currency, returnable) : fromBelow > 0 ? Lapse(at, Unallotted, fromBelow, currency, returnable) : 0;
        held[Unallotted] -= fromBelow;
        var lapsed = ends ? Free.Sum(code => Math.Max(0, held[code])) : 0;
        var carried = Carry(at, currency);
        var clawedBack = Recognise(at, held, ends ? lapsed - held[Unallotted] : 0, IsFinished(at), currency);
        if (ends && at.Year < _year)
            clawedBack += held[Unallotted];
        Lots.Add(new YearEndLot(at, currency, fund.CarryOver, held.Values.Sum() + before.Total, carried + before.Total, lapsed - clawedBack, clawedBack)
        {
            CarriedBefore = before.Total,
            FromBelow = fromBelow,
            Returned = returned,
        });
    }

    /// <summary>Whether what is unused lapses or is clawed back: by the fund's rule, or because less of it was confirmed.</summary>
    private bool Ends(Place at, Fund fund, CarriedBefore before) => !fund.Carries(at.Year, _year) || IsFinished(at) || _choice.ConfirmedOnly
        || (fund.CarryOver == CarryOver.TwoYear && before.Confirmed > 0);

    /// <summary>Lets all that is free of a lot lapse; what requests hold stands in the way.</summary>
    /// <returns>Of it, what goes back to the unit above.</returns>
    private long Lapse(Place at, Dictionary<string, long> held, Currency currency, Dictionary<int, long> returnable)
    {
        foreach (var code in HeldToLapse(at, held))
            Obstacles.Add(new YearEndObstacle(at.Control(code, currency), Money.FromMinorUnits(held[code], currency)));
        return Free.Where(code => held[code] > 0).Sum(code => Lapse(at, code, held[code], currency, returnable));
    }

    /// <summary>Where less was confirmed than is unused, what requests hold carries with them; by the fund's rule it would lapse under them.</summary>
    private IEnumerable<string> HeldToLapse(Place at, Dictionary<string, long> held) =>
        IsFinished(at) || !_setup.Fund(at.Fund).Carries(at.Year, _year) ? Requested.Where(code => held[code] != 0) : [];

    /// <summary>Lets quota of an account lapse.</summary>
    /// <returns>Of it, what goes back to the unit above.</returns>
    private long Lapse(Place at, string code, long amount, Currency currency, Dictionary<int, long> returnable)
    {
        var back = Math.Min(amount, Math.Max(0, returnable.GetValueOrDefault(at.Year)));
        var above = at with { Unit = _setup.Unit(at.Unit).Parent };
        Post(YearEndPosting.Lapsed(at, above, code, Money.FromMinorUnits(back, currency), Money.FromMinorUnits(amount - back, currency)));
        returnable[at.Year] = returnable.GetValueOrDefault(at.Year) - back;
        if (back > 0)
            _fromBelow[above] = _fromBelow.GetValueOrDefault(above) + back;
        return back;
    }

    /// <summary>What did not lapse: owed performance pay always carries.</summary>
    private long Carry(Place at, Currency currency)
    {
        var carried = 0L;
        foreach (var code in Free.Concat(Requested).Append(AccruedUnpaid))
        {
            var left = -Net(at.Control(code, currency));
            if (left <= 0)
                continue;
            var amount = Money.FromMinorUnits(left, currency);
            Post(YearEndPosting.CarriedOut(at, amount, code));
            _opening.AddRange(YearEndPosting.CarriedIn(at, amount, code));
            carried += left;
        }

        return carried;
    }

    /// <summary>
    /// Brings 财政应返还额度 to what the unit may still spend of the lot: what carries for the first time is recognised,
    /// what had been recognised and lapsed is clawed back. Of a finished project, too, only what may still be used is recognised.
    /// </summary>
    private long Recognise(Place at, Dictionary<string, long> held, long lapsed, bool finished, Currency currency)
    {
        var recognised = at.Year == _year ? 0 : Net(new Account(Financial, QuotaReceivable, at.Unit, at.Fund, at.Purpose, at.Year, currency));
        var carries = Spendable.Sum(code => held[code]) - lapsed;
        var missing = Math.Max(0, carries - recognised);
        if (missing > 0)
            Post(YearEndPosting.Recognised(at, Money.FromMinorUnits(missing, currency)));
        var clawedBack = Math.Min(lapsed, Math.Max(0, recognised + missing - carries));
        if (clawedBack > 0)
            Post(YearEndPosting.Surrendered(at, Money.FromMinorUnits(clawedBack, currency), finished));
        return clawedBack;
    }
}
