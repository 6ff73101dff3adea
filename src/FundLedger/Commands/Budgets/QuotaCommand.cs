using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A command on the quota of one unit, fund, purpose and budget year.</summary>
public abstract record QuotaCommand : BookCommand
{
    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>Left out: the fund's only purpose, or none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The budget year of the authority; left out: the fiscal year of the date.</summary>
    [BudgetYear]
    public int? Year { get; init; }

    public required decimal Amount { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [Touch.Answering(setup, Unit, Fund)];

    /// <summary>The balance of an account of its place.</summary>
    private protected Needs NeedsOf(IBookView view, string code) =>
        WhereTold(() => Commands.Needs.Account(PlaceIn(view).Control(code, view.Setup.Fund(Fund).Currency)));

    private protected Place PlaceIn(IBookView view) =>
        PlaceOf(view, Unit, Fund, Purpose, Year, DateIn(view));

    private protected Money PositiveIn(IBookView view) => Positive(view, Fund, Amount);

    internal static Money Positive(IBookView view, string fund, decimal amount, string member = "amount")
    {
        var money = Money.FromDecimal(amount, view.Setup.Fund(fund).Currency);
        return money.MinorUnits > 0
            ? money
            : throw new RefusedException(Rule.AmountMustBePositive, ("member", member), ("amount", money));
    }

    /// <summary>The dimensions that the members name, what is left out filled in, the purpose checked against the fund.</summary>
    internal static Place PlaceOf(IBookView view, string unit, string fund, string? purpose, int? year, DateOnly date) =>
        PlaceOf(view.Setup, unit, fund, purpose, year, date);

    internal static Place PlaceOf(BookSetup setup, string unit, string fund, string? purpose, int? year, DateOnly date)
    {
        var of = setup.Fund(fund);
        var at = new Place(
            setup.Unit(unit).Code,
            of.Code,
            purpose ?? (of.Purposes.Count == 1 ? of.Purposes[0] : ""),
            of.HasYear ? year ?? setup.Profile.FiscalYearOf(date) : 0);
        setup.CheckPurpose(of, at.Purpose);
        return at;
    }
}
