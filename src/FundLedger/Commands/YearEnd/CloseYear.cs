using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;
using FundLedger.YearEnd;

namespace FundLedger.Commands;

/// <summary>
/// 年终结转结账 of a fiscal year: carries over, lets lapse, claws back, and closes the accounts of the year, for
/// all or a part of the book, in one run. What is closed already is left as it is.
/// </summary>
[Command(CloseYear.Kind, ClosesYear = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record CloseYear : BookCommand, ISetupChange
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "close-year";

    /// <summary>The fiscal year.</summary>
    [BudgetYear]
    public required int Year { get; init; }

    /// <summary>The unit, with all below it; left out: all units.</summary>
    public string? Unit { get; init; }

    /// <summary>The fund; left out: all funds, and lines without one.</summary>
    public string? Fund { get; init; }

    /// <summary>Purposes whose project is done, with all below them: what is left of a two-year fund there is clawed back at once.</summary>
    public IReadOnlyList<string> Finished { get; init; } = [];

    public override IEnumerable<Touch> Places(BookSetup setup) => [Unit is null ? Touch.Book : new(Unit, Fund ?? "")];

    /// <summary>True where nothing carries that was not confirmed (<see cref="CarryOverQuota"/>), used or requested already, whatever the fund's rule.</summary>
    public bool ConfirmedOnly { get; init; }

    public override Needs Needs(IBookView view) => WhereTold(() =>
        new() { AllAccounts = true, Donations = CharityFunds(view.Setup), Histories = [YearEndDocument.ConfirmedOf(Year), YearEndDocument.UsedOf(Year), YearEndDocument.Of(Year)] });

    /// <summary>Who holds what stands in the way.</summary>
    public override Needs FurtherNeeds(IBookView view) => WhereTold(() =>
    {
        var last = Checked(view.Setup).Profile.LastDayOf(Year);
        return new()
        {
            Holdings =
            [
                .. view.Accounts.Where(account => account.Ledger == Ledger.Control && ControlAccount.Requested.Contains(account.Code))
                    .Where(account => InScope(view.Setup, account) && view.Timeline(account).Until(last) != 0)
                    .Select(account => (account.Place(), account.Currency)).Distinct(),
            ],
        };
    });

    /// <inheritdoc/>
    public BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (setup.IsClosed(Year, Unit ?? "", Fund ?? ""))
            throw new RefusedException(Rule.YearClosedAlready, ("year", Year), ("unit", Unit), ("fund", Fund));
        return setup with { Closures = setup.Closures.Add(new Closure(Year, Unit ?? "", Fund ?? "")) };
    }

    public override Decision Decide(IBookView view)
    {
        var setup = view.Setup;
        var closed = Apply(Checked(setup), setup.Profile.LastDayOf(Year));
        CheckYearBefore(view);
        var plan = PlanFrom(setup, view.Accounts.ToList().Select(account => (account, view.Timeline(account).Until(setup.Profile.LastDayOf(Year)))),
            CarriedBefore.Of(
                EntriesOf(view, YearEndDocument.ConfirmedOf(Year)), EntriesOf(view, YearEndDocument.UsedOf(Year)), EntriesOf(view, YearEndDocument.Of(Year)),
                setup.Profile.LastDayOf(Year)), RestrictedCost(setup, view.Donations));
        if (plan.Obstacles.Count > 0)
            throw Obstacle(view, Year, plan.Obstacles);
        var record = NewDraft(view) with { Date = setup.Profile.LastDayOf(Year) };
        return new Decision([record, .. plan.Entries.SelectMany(entry => Drafts(record, entry, setup.Profile.FirstDayOf(Year + 1)))], closed);
    }

    /// <summary>What this command would post on balances of the last day of the year (debit less credit).</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="balances">Debit less credit of every account on that day.</param>
    /// <param name="before">What was carried over before.</param>
    /// <param name="restrictedCost">See <see cref="RestrictedCost"/>.</param>
    /// <exception cref="RefusedException">When a unit, fund or purpose that it names does not exist.</exception>
    public YearEndPlan PlanFrom(
        BookSetup setup, IEnumerable<(Account Account, long Net)> balances, IReadOnlyDictionary<Place, CarriedBefore> before,
        IReadOnlyDictionary<Place, long> restrictedCost) =>
        YearEndPlan.Of(Checked(setup), balances, Year, Unit, Fund, new YearEndChoice(Finished, before, ConfirmedOnly) { RestrictedCost = restrictedCost });

    /// <summary>The charity funds whose year it closes, whole or in part.</summary>
    public IReadOnlyList<string> CharityFunds(BookSetup setup) =>
        [.. setup.Funds.Values.Where(fund => fund.Type == FundType.Charity && (Fund is null || fund.Code == Fund)
            && (Unit is null || setup.WithAbove(fund.Owner).Contains(Unit))).Select(fund => fund.Code).Order(StringComparer.Ordinal)];

    /// <summary>What the year made cost of restricted donations, by place of the charity funds' own books.</summary>
    public IReadOnlyDictionary<Place, long> RestrictedCost(BookSetup setup, Func<string, DonationBook> donations) => CharityFunds(setup)
        .SelectMany(fund => donations(fund).RestrictedCost(setup.Profile, Year), (fund, cost) => (At: new Place(setup.Fund(fund).Owner, fund, cost.Key, 0), cost.Value))
        .ToDictionary(cost => cost.At, cost => cost.Value);

    private static IEnumerable<Entry> EntriesOf(IBookView view, string document) => view.EntriesOf(document).Select(found => found.Entry);

    private BookSetup Checked(BookSetup setup)
    {
        YearEndDocument.Of(Year);
        if (Unit is not null)
            setup.Unit(Unit);
        if (Fund is not null)
            setup.Fund(Fund);
        foreach (var purpose in Finished)
            setup.Purpose(purpose);
        if (Date is { } date && date != setup.Profile.LastDayOf(Year))
            throw new RefusedException(Rule.MemberForm, ("member", "date"), ("problem", new Reason(Because.Differs, ("expected", setup.Profile.LastDayOf(Year)), ("given", date))));
        return setup;
    }

    /// <summary>Years are closed in order: revenue and expense of the year before would else be closed as this year's.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="before">Debit less credit of accounts at the end of the last day of the year before.</param>
    /// <exception cref="RefusedException"><see cref="Rule.YearMustBeClosedFirst"/>.</exception>
    public void CheckYearBefore(BookSetup setup, IEnumerable<(Account Account, long Net)> before)
    {
        foreach (var (account, net) in before.Where(balance => Nominal.Is(balance.Account) && InScope(setup, balance.Account)))
        {
            if (net != 0)
                throw new RefusedException(Rule.YearMustBeClosedFirst, ("year", Year - 1), ("account", setup.Chart.Named(account)));
        }
    }

    private void CheckYearBefore(IBookView view) => CheckYearBefore(view.Setup, view.Accounts.Where(Nominal.Is)
        .Select(account => (account, view.Timeline(account).Until(view.Setup.Profile.LastDayOf(Year - 1)))));

    private bool InScope(BookSetup setup, Account account) => (Fund is null || account.Fund == Fund)
        && (Unit is null || setup.WithAbove(account.Unit).Contains(Unit));

    private static RefusedException Obstacle(IBookView view, int year, IReadOnlyList<YearEndObstacle> obstacles)
    {
        var holders = obstacles.Select(obstacle => obstacle.Account).Distinct()
            .SelectMany(account => view.Holders(account.Place(), account.Currency).Where(holder => holder.Account == account)).ToList();
        return new RefusedException(Rule.YearHasOpenRequests,
            ("year", year),
            ("account", view.Setup.Chart.Named(obstacles[0].Account)),
            ("amount", obstacles[0].Amount),
            ("accounts", obstacles.Count),
            ("holders", holders.Count == 0 ? null : HolderList.Of(view.Setup, holders)));
    }

    private IEnumerable<Draft> Drafts(Draft record, YearEndEntry entry, DateOnly newYear)
    {
        var data = CommandJson.Data(new CloseYear { Year = Year, Unit = entry.Unit, Fund = entry.Fund.Length == 0 ? null : entry.Fund });
        var part = record with { Data = data, Document = YearEndDocument.Of(Year) };
        if (entry.Carrying.Count > 0)
            yield return part with { Lines = entry.Carrying, Text = $"{Year}年年终指标结转" };
        if (entry.Closing.Count > 0)
            yield return part with { Lines = entry.Closing, Text = $"{Year}年年终结账", Document = YearEndDocument.ClosingOf(Year) };
        if (entry.Opening.Count > 0)
            yield return part with { Lines = entry.Opening, Text = $"{Year}年结转指标转入", Date = newYear };
    }
}
