using FundLedger.Journal;
using FundLedger.Posting;
using FundLedger.Setup;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Commands;

/// <summary>
/// 跨年: quota of a budget year whose fiscal year is over and not closed yet. What is used of it in the new year is carried
/// over at that moment, unless it was carried before: so that what a unit uses in a year is never more than came into it.
/// </summary>
internal static class YearTurn
{
    /// <summary>What is carried over because these drafts use it; none for most.</summary>
    /// <param name="drafts">What is about to be posted.</param>
    /// <param name="book">The book; what is looked up is loaded.</param>
    /// <exception cref="RefusedException"><see cref="Rule.CarryOverNotAllowed"/>, where the fund's rule lets nothing of it carry.</exception>
    public static IReadOnlyList<Draft> CarriedBy(IReadOnlyList<Draft> drafts, ILoadedBook book)
    {
        var accounts = AccountsOf(drafts.Where(draft => draft.Document is not { } document || !YearEndDocument.Is(document)), book.Setup);
        if (accounts.Count == 0)
            return [];
        book.Load(new Needs { Accounts = accounts });
        var uncarried = Uncarried(accounts, drafts, book);
        foreach (var part in uncarried)
            RequireCarries(book.Setup, part.Account, part.Year);
        return [.. uncarried.GroupBy(part => part.Year).SelectMany(year => Drafts(book.Setup, year.Key, YearEndDocument.UsedOf(year.Key), [.. year.Select(part => (part.Account, part.Amount))]))];
    }

    /// <summary>
    /// By how much accounts would have used more in a fiscal year than came into it, with what is about to be posted: first
    /// for the newest year that is not closed, then, with that carried over, for those before it.
    /// </summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="drafts">What is about to be posted.</param>
    /// <param name="view">The book.</param>
    /// <param name="after">The set-up after it; null: as it is.</param>
    public static IReadOnlyList<UncarriedQuota> Uncarried(
        IReadOnlyList<Account> accounts, IReadOnlyList<Draft> drafts, IBookView view, BookSetup? after = null)
    {
        var setup = after ?? view.Setup;
        var (profile, uncarried) = (setup.Profile, new List<UncarriedQuota>());
        foreach (var account in accounts)
        {
            var timeline = view.Timeline(account).Copy();
            var newest = account.Year;
            foreach (var (date, line) in drafts.SelectMany(draft => draft.Lines.Where(line => line.Account == account), (draft, line) => (draft.Date, line)))
            {
                timeline.Add(date, line.Net);
                newest = Math.Max(newest, profile.FiscalYearOf(date));
            }

            for (var year = newest - 1; year >= account.Year && !setup.IsClosed(year, account.Unit, account.Fund); year--)
            {
                var (day, amount) = timeline.DeepestFall(profile.LastDayOf(year), profile.LastDayOf(year + 1), Side.Credit);
                if (amount == 0)
                    continue;
                uncarried.Add(new UncarriedQuota(account, year, day, Money.FromMinorUnits(amount, account.Currency)));
                timeline.Add(profile.LastDayOf(year), amount);
                timeline.Add(profile.FirstDayOf(year + 1), -amount);
            }
        }

        return uncarried;
    }

    /// <summary>The two drafts that carry quota of accounts over the end of a fiscal year.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="year">The fiscal year that ends.</param>
    /// <param name="document">The document that they name.</param>
    /// <param name="parts">How much of which account: 9201, 9203, 9204, 9301, 9302 or 9401.</param>
    public static IReadOnlyList<Draft> Drafts(BookSetup setup, int year, string document, IReadOnlyList<(Account Account, Money Amount)> parts)
    {
        var (first, amount) = (parts[0].Account.Place(), parts.Aggregate(Money.Zero(parts[0].Amount.Currency), (sum, part) => sum + part.Amount));
        var data = new CarryOverQuota { Unit = first.Unit, Fund = first.Fund, Purpose = first.Purpose, Year = first.Year, Amount = amount.Amount };
        var draft = new Draft { Date = setup.Profile.LastDayOf(year), Kind = CarryOverQuota.Kind, Document = document, Data = CommandJson.Data(data) };
        return
        [
            draft with { Text = $"{year}年指标结转", Lines = [.. parts.SelectMany(part => Out(part.Account, part.Amount, year))] },
            draft with
            {
                Text = $"{year}年结转指标转入",
                Date = setup.Profile.FirstDayOf(year + 1),
                Lines = [.. parts.SelectMany(part => YearEndPosting.CarriedIn(part.Account.Place(), part.Amount, part.Account.Code))],
            },
        ];
    }

    /// <exception cref="RefusedException"><see cref="Rule.CarryOverNotAllowed"/>; performance pay that is owed carries by any rule.</exception>
    public static void RequireCarries(BookSetup setup, Account account, int year)
    {
        var fund = setup.Fund(account.Fund);
        if (account.Code != AccruedUnpaid && !fund.Carries(account.Year, year))
            throw NotAllowed(setup, account.Place(), year);
    }

    public static RefusedException NotAllowed(BookSetup setup, Place at, int year) => new(Rule.CarryOverNotAllowed,
        ("unit", at.Unit), ("fund", at.Fund), ("year", at.Year), ("carryover", setup.Fund(at.Fund).CarryOver), ("date", setup.Profile.LastDayOf(year)));

    /// <summary>Accounts that hold quota of a budget year before the fiscal year of their lines.</summary>
    public static IReadOnlyList<Account> AccountsOf(IEnumerable<Draft> drafts, BookSetup setup)
    {
        List<Account>? accounts = null;
        foreach (var draft in drafts)
        {
            foreach (var line in draft.Lines)
            {
                if (line.Account is { Ledger: Ledger.Control, Year: > 0 } account && account.Year < setup.Profile.FiscalYearOf(draft.Date)
                    && Held.Contains(account.Code) && accounts?.Contains(account) != true)
                {
                    (accounts ??= []).Add(account);
                }
            }
        }

        return accounts ?? [];
    }

    /// <summary>What a unit may spend is 财政应返还额度 once it carries; what carries again was before.</summary>
    private static Line[] Out(Account account, Money amount, int year)
    {
        var at = account.Place();
        var carried = YearEndPosting.CarriedOut(at, amount, account.Code);
        return account.Year == year && account.Code != Unallotted ? [.. carried, .. YearEndPosting.Recognised(at, amount)] : carried;
    }
}
