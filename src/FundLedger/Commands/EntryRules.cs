using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Commands;

/// <summary>The one gate that every entry passes, whatever command it comes from.</summary>
public static class EntryRules
{
    /// <summary>Where quota of a place goes that is not, or no longer, there to be spent or allotted.</summary>
    private static readonly string[] ElsewhereAtThePlace = [Unallotted, Allotted, Available, Frozen, Paid];

    /// <summary>Checks a draft by itself against the set-up: form, dimensions, chart, period, balance.</summary>
    /// <exception cref="RefusedException">By the first rule that it breaks.</exception>
    public static void Check(Draft draft, BookSetup setup, DateOnly today)
    {
        var kind = CommandKind.Of(draft.Kind);
        Texts.Text(draft.Text, "text");
        if (draft.Document is not null)
            CheckDocument(draft.Document, kind, draft.ReversalOf is not null);
        if (draft.Lines.Count == 0)
        {
            if (kind.OnlyRecords)
                return;
            throw new RefusedException(Rule.EntryMustHaveLines);
        }

        CheckDate(draft, setup, today);
        if (setup.Closures.Count > 0 && !kind.ClosesYear)
            CheckYear(draft, setup);
        foreach (var line in draft.Lines)
        {
            CheckLine(line, draft.Date, setup);
            if (!kind.OutlivesQuota)
                CheckQuota(line.Account, draft.Date, setup);
        }

        CheckBalance(draft.Lines);
        ParallelRules.Check(draft, setup);
    }

    /// <summary>Checks that the sums of all accounts fit with drafts that are posted together.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.AmountRange"/>.</exception>
    internal static void CheckSums(IReadOnlyList<Draft> drafts, ILoadedBook book)
    {
        var magnitude = Int128.Zero;
        foreach (var draft in drafts)
        {
            foreach (var line in draft.Lines)
                magnitude += Int128.Abs(line.MinorUnits);
        }

        foreach (var account in drafts.SelectMany(draft => draft.Lines).Select(line => line.Account))
        {
            var (debit, credit) = book.SumsOf(account);
            if (Int128.Max(Int128.Abs(debit), Int128.Abs(credit)) + magnitude > long.MaxValue)
            {
                throw new RefusedException(Rule.AmountRange,
                    ("amount", DecimalText.Of(magnitude, account.Currency.Decimals)), ("currency", account.Currency));
            }
        }
    }

    /// <summary>Checks that no constrained account goes below zero on any day by drafts that are posted together.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.BalanceBelowZero"/>, naming the first failing date.</exception>
    public static void CheckBalances(IReadOnlyList<Draft> drafts, IBookView view)
    {
        foreach (var (account, movements) in Movements(drafts))
        {
            var side = Constrained.SideOf(account)!.Value;
            var sign = side == Side.Debit ? 1 : -1;
            if (movements.All(movement => sign * movement.Net >= 0))
                continue;
            if (TimelineOf(account, view).FirstBelowZero(movements, side) is not { } failing)
                continue;
            var needed = -sign * movements.Where(movement => movement.Day <= failing.Day).Sum(movement => movement.Net);
            throw new RefusedException(new Refusal(Rule.BalanceBelowZero,
            [
                ("account", view.Setup.Chart.Named(account)),
                ("date", failing.Day),
                ("limit", Money.FromMinorUnits(failing.Balance + needed, account.Currency)),
                ("amount", Money.FromMinorUnits(needed, account.Currency)),
                ("shortfall", Money.FromMinorUnits(-failing.Balance, account.Currency)),
                .. WhereItIs(account, failing.Day, view),
            ]));
        }
    }

    /// <summary>Accounts whose balances decide whether those of lines go below zero: they themselves, and those of their pool.</summary>
    internal static IEnumerable<Account> Deciding(Account account, BookSetup setup) =>
        Constrained.SideOf(account) is null ? [account] : PoolOf(Constrained.PoolOf(account), setup);

    private static IEnumerable<Account> PoolOf(Account pool, BookSetup setup) => pool is { Ledger: Ledger.Charity, Fund.Length: > 0 }
        ? setup.Purposes.Keys.Select(purpose => pool with { Purpose = purpose }).Append(pool)
        : [pool];

    private static Timeline TimelineOf(Account pool, IBookView view)
    {
        var accounts = PoolOf(pool, view.Setup).Select(view.Timeline).Where(timeline => timeline.Days > 0).ToList();
        if (accounts.Count == 1)
            return accounts[0];
        var sum = new Timeline();
        foreach (var timeline in accounts)
            sum.Add(timeline);
        return sum;
    }

    /// <summary>A refusal for lack of quota says which documents of the place hold it, and on which of its accounts the rest is.</summary>
    private static (string, object?)[] WhereItIs(Account account, DateOnly date, IBookView view)
    {
        if (account is not { Ledger: Ledger.Control, Code: Unallotted or Available })
            return [];
        var chart = view.Setup.Chart;
        var documents = account.Code == Available ? view.Holders(account.Place(), account.Currency) : [];
        var accounts = ElsewhereAtThePlace.Where(code => code != account.Code)
            .Select(code => (Document: "", Account: chart.Named(Ledger.Control, code), Amount: Money.FromMinorUnits(-view.Timeline(account with { Code = code }).Until(date), account.Currency)))
            .Where(each => each.Amount.MinorUnits > 0).ToList();
        return
        [
            ("holders", documents.Count == 0 ? null : HolderList.Of(view.Setup, documents)),
            ("elsewhere", accounts.Count == 0 ? null : new HolderList(accounts)),
        ];
    }

    private static Dictionary<Account, List<(DateOnly Day, long Net)>> Movements(IReadOnlyList<Draft> drafts)
    {
        var movements = new Dictionary<Account, List<(DateOnly Day, long Net)>>();
        foreach (var draft in drafts)
        {
            foreach (var line in draft.Lines)
            {
                if (Constrained.SideOf(line.Account) is null)
                    continue;
                if (!movements.TryGetValue(Constrained.PoolOf(line.Account), out var days))
                    movements.Add(Constrained.PoolOf(line.Account), days = []);
                var at = days.FindIndex(movement => movement.Day == draft.Date);
                if (at < 0)
                    days.Add((draft.Date, line.Net));
                else
                    days[at] = (draft.Date, days[at].Net + line.Net);
            }
        }

        return movements;
    }

    private static void CheckDocument(string document, CommandKind kind, bool takesBack)
    {
        Texts.Code(document, "document");
        if ((YearEndDocument.Is(document) && !kind.EndsYear && !takesBack) || (VoucherDocument.Is(document) && kind.Name != SignVoucher.Kind)
            || (HeldMoney.Is(document) && !takesBack && !kind.Type.IsAssignableTo(typeof(HeldDonation)))
            || (PaymentEntry.IsOfRefunds(document) && kind.Name == PostEntry.Kind))
        {
            throw new RefusedException(Rule.DocumentKept, ("document", document));
        }
    }

    /// <summary>A year's end is settled when its months are locked: what belongs to it, and the red of it, may be dated there.</summary>
    private static void CheckDate(Draft draft, BookSetup setup, DateOnly today)
    {
        var (date, limit) = (draft.Date, today.AddDays(setup.Profile.FutureDays));
        if (date > limit)
            throw new RefusedException(Rule.DateTooFarAhead, ("date", date), ("limit", limit));
        if (draft.Document is { } document && YearEndDocument.Is(document))
            return;
        if (setup.Locked.Count > 0 && setup.Locked.ContainsKey(Period.Of(date)))
            throw new RefusedException(Rule.PeriodLocked, ("period", Period.Of(date)), ("date", date));
    }

    /// <summary>Quota can be used until its claw-back date; what is accrued and owed can be paid after it.</summary>
    private static void CheckQuota(Account account, DateOnly date, BookSetup setup)
    {
        if (account is not { Ledger: Ledger.Control, Code: Unallotted or Available or Frozen or Reserved or Committed, Year: > 0 })
            return;
        if (setup.Funds.GetValueOrDefault(account.Fund)?.ClawBackDate(setup.Profile, account.Year) is { } last && date > last)
        {
            throw new RefusedException(Rule.QuotaEnded, ("account", setup.Chart.Named(account)), ("limit", last), ("date", date),
                ("carryover", setup.Fund(account.Fund).CarryOver));
        }
    }

    private static void CheckYear(Draft draft, BookSetup setup)
    {
        var year = setup.Profile.FiscalYearOf(draft.Date);
        foreach (var (unit, fund) in draft.Lines.Select(line => (line.Account.Unit, line.Account.Fund)).Distinct())
        {
            if (setup.IsClosed(year, unit, fund))
                throw new RefusedException(Rule.YearClosed, ("year", year), ("unit", unit), ("fund", fund), ("date", draft.Date));
        }
    }

    private static void CheckLine(Line line, DateOnly date, BookSetup setup)
    {
        var account = line.Account;
        if (line.MinorUnits == 0)
            throw new RefusedException(Rule.AmountMustNotBeZero, ("member", setup.Chart.Named(account)));
        if (line.MinorUnits == long.MinValue)
            throw new RefusedException(Rule.AmountRange, ("amount", line.Amount.ToDecimalString()), ("currency", account.Currency));
        setup.Chart.Require(account.Ledger, account.Code, date);
        var unit = setup.Unit(account.Unit);
        if (!unit.Entity)
            throw new RefusedException(Rule.UnitKeepsNoAccounts, ("unit", unit.Code));
        if (date < unit.From)
            throw new RefusedException(Rule.UnitMustBeOpen, ("unit", unit.Code), ("from", unit.From), ("date", date));
        var currency = account.Fund.Length == 0 ? setup.Profile.Currency : setup.Fund(account.Fund).Currency;
        if (account.Currency != currency)
            throw new RefusedException(Rule.CurrencyMustMatch, ("expected", currency), ("actual", account.Currency));
        if (account.Purpose.Length > 0)
            setup.Purpose(account.Purpose);
        if (account.Year is not 0 and (< BudgetYearAttribute.Least or > BudgetYearAttribute.Most))
            throw new RefusedException(Rule.MemberForm, ("member", "year"), ("problem", new Reason(Because.NotBetween, ("least", BudgetYearAttribute.Least), ("most", BudgetYearAttribute.Most), ("given", account.Year))));
    }

    private static void CheckBalance(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
        {
            var segment = line.Account.Segment;
            var difference = Int128.Zero;
            foreach (var other in lines)
            {
                if (other.Account.Segment == segment)
                    difference += other.Net;
            }

            if (difference != 0)
            {
                throw new RefusedException(Rule.EntryMustBalance,
                    ("ledger", segment.Ledger), ("unit", segment.Unit), ("fund", segment.Fund),
                    ("difference", DecimalText.Of(difference, segment.Currency.Decimals)), ("currency", segment.Currency));
            }
        }
    }
}
