using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A budget that a unit is to have, as a row of a file says it.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Fund">The fund's code.</param>
/// <param name="Purpose">The purpose's code; null: the fund's only purpose, or none.</param>
/// <param name="Year">The budget year; null: the fiscal year of the date.</param>
/// <param name="Amount">All of it, in major units.</param>
/// <param name="Appropriated">
/// The part that is not allotted by the unit above; null: all at the top of the fund's way down, and elsewhere what there is.
/// </param>
public sealed record BudgetTarget(string Unit, string Fund, string? Purpose, int? Year, decimal Amount, decimal? Appropriated)
{
    /// <summary>The dimensions, what is left out filled in.</summary>
    /// <exception cref="RefusedException">A unit, fund or purpose that does not exist, or does not go together.</exception>
    public Place At(BookSetup setup, DateOnly date) => QuotaCommand.PlaceOf(setup, Unit, Fund, Purpose, Year, date);

    /// <summary>What is missing of it: an appropriation, an allotment from the unit above, both or neither.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="present">What the unit has; null: nothing.</param>
    /// <param name="date">The day on which the rest is given.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.BudgetAboveFile"/> when it has more; <see cref="Rule.UnitMustBeChild"/> when nobody can allot to it.
    /// </exception>
    public IReadOnlyList<BookCommand> Missing(BookSetup setup, UnitBudget? present, DateOnly date)
    {
        var at = At(setup, date);
        var currency = setup.Fund(Fund).Currency;
        var (amount, own) = (Money.FromDecimal(Amount, currency), OwnOf(setup, present, currency));
        var appropriation = own.MinorUnits - (present?.Appropriated ?? 0);
        var allotment = amount.MinorUnits - (Int128)own.MinorUnits - (present?.Allotted ?? 0);
        if (appropriation < 0 || allotment < 0)
        {
            throw new RefusedException(Rule.BudgetAboveFile, ("unit", Unit), ("fund", Fund), ("amount", amount),
                ("actual", DecimalText.Of(present?.Amount ?? 0, currency.Decimals)));
        }

        var above = QuotaPath.Upwards(setup, Unit).ElementAtOrDefault(1);
        if (allotment > 0 && above is null)
            throw new RefusedException(Rule.UnitMustBeChild, ("to", Unit), ("from", setup.Unit(Unit).Parent));
        return
        [
            .. appropriation == 0 ? Array.Empty<BookCommand>() : [Appropriate(at, Major(appropriation, currency), date)],
            .. allotment == 0 ? Array.Empty<BookCommand>() : [Allot(above!, at, Major(allotment, currency), date)],
        ];
    }

    private Money OwnOf(BookSetup setup, UnitBudget? present, Currency currency) =>
        Appropriated is { } own ? Money.FromDecimal(own, currency)
        : QuotaPath.Upwards(setup, Unit).Count == 1 ? Money.FromDecimal(Amount, currency)
        : Money.FromMinorUnits((long)(present?.Appropriated ?? 0), currency);

    private static decimal Major(Int128 minorUnits, Currency currency) => Money.FromMinorUnits((long)minorUnits, currency).Amount;

    private static Appropriate Appropriate(Place at, decimal amount, DateOnly date) =>
        new() { Unit = at.Unit, Fund = at.Fund, Purpose = at.Purpose, Year = at.BudgetYear, Amount = amount, Date = date };

    private static Allot Allot(string above, Place at, decimal amount, DateOnly date) =>
        new() { From = above, To = at.Unit, Fund = at.Fund, Purpose = at.Purpose, Year = at.BudgetYear, Amount = amount, Date = date };
}
