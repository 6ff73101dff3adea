using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;
using static FundLedger.Journal.ControlAccount;

namespace FundLedger.Commands;

/// <summary>
/// 结转: unused quota carries into the new year, lot by lot and in as many parts as the finance bureau confirms it, before
/// the year is closed. First what is claimed (9401, 9302, 9301), then what is free (9203, 9204, 9201). It is taken back by
/// <see cref="ReverseEntry"/>.
/// </summary>
[Command(CarryOverQuota.Kind, EndsYear = true)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record CarryOverQuota : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "carry-over";

    /// <summary>What carries first.</summary>
    private static readonly string[] InOrder = [AccruedUnpaid, Committed, ControlAccount.Reserved, Available, Frozen, Unallotted];

    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>Left out: the fund's only purpose, or none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The budget year of the quota.</summary>
    [BudgetYear]
    public required int Year { get; init; }

    /// <summary>Above zero, up to what is unused and not carried over yet.</summary>
    public required decimal Amount { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit, Fund)];

    public override Needs Needs(IBookView view) => WhereTold(() =>
    {
        var at = PlaceIn(view.Setup);
        return new() { Accounts = [.. InOrder.Select(code => at.Control(code, view.Setup.Fund(at.Fund).Currency))] };
    });

    public override Decision Decide(IBookView view)
    {
        var setup = view.Setup;
        var at = PlaceIn(setup);
        var end = EndIn(setup, view.Today);
        if (setup.IsClosed(end, at.Unit, at.Fund))
            throw new RefusedException(Rule.YearClosed, ("year", end), ("unit", at.Unit), ("fund", at.Fund), ("date", setup.Profile.LastDayOf(end)));
        var amount = QuotaCommand.Positive(view, Fund, Amount);
        var unused = Unused(view, at, amount.Currency, end);
        var limit = unused.Aggregate(Money.Zero(amount.Currency), (sum, part) => sum + part.Amount);
        if (limit.IsZero && !setup.Fund(at.Fund).Carries(at.Year, end))
            throw YearTurn.NotAllowed(setup, at, end);
        if (amount > limit)
        {
            throw new RefusedException(Rule.AmountAboveUnused, ("unit", at.Unit), ("fund", at.Fund), ("year", at.Year),
                ("date", setup.Profile.LastDayOf(end)), ("limit", limit), ("amount", amount), ("shortfall", amount - limit));
        }

        var drafts = YearTurn.Drafts(setup, end, YearEndDocument.ConfirmedOf(end), InParts(unused, amount));
        return new Decision([.. drafts.Select(draft => draft with { Data = CommandJson.Data(this), Text = Text ?? draft.Text })], null);
    }

    private Place PlaceIn(BookSetup setup) => QuotaCommand.PlaceOf(setup, Unit, Fund, Purpose, Year, setup.Profile.LastDayOf(Year));

    /// <summary>The fiscal year that ends: that of the date, or the first from the budget year on that is not closed.</summary>
    private int EndIn(BookSetup setup, DateOnly today)
    {
        var profile = setup.Profile;
        var end = Year;
        if (Date is { } date && profile.FiscalYearOf(date) is var year && year >= Year && date == profile.LastDayOf(year))
            return year;
        while (setup.IsClosed(end, Unit, Fund) && profile.LastDayOf(end + 1) <= today.AddDays(profile.FutureDays))
            end++;
        return Date is null ? end : throw new RefusedException(Rule.MemberForm,
            ("member", "date"), ("problem", new Reason(Because.Differs, ("expected", profile.LastDayOf(end)), ("given", Date))));
    }

    /// <summary>What may still carry, in order: where the fund's rule lets nothing carry, performance pay that is owed alone.</summary>
    private static List<(Account Account, Money Amount)> Unused(IBookView view, Place at, Currency currency, int end) =>
    [
        .. InOrder.Where(code => code == AccruedUnpaid || view.Setup.Fund(at.Fund).Carries(at.Year, end))
            .Select(code => at.Control(code, currency))
            .Select(account => (account, Money.FromMinorUnits(-view.Timeline(account).Until(view.Setup.Profile.LastDayOf(end)), currency)))
            .Where(part => !part.Item2.IsZero),
    ];

    private static List<(Account Account, Money Amount)> InParts(IEnumerable<(Account Account, Money Amount)> unused, Money amount)
    {
        var parts = new List<(Account, Money)>();
        foreach (var (account, most) in unused)
        {
            var part = Money.Min(amount, most);
            if (!part.IsZero)
                parts.Add((account, part));
            amount -= part;
        }

        return parts;
    }
}
