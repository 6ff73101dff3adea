using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Quota between a unit and one directly below it, or its own use where both are the same.</summary>
public abstract record AllotmentCommand : BookCommand
{
    /// <summary>The unit above.</summary>
    public required string From { get; init; }

    /// <summary>A unit directly below; or the same unit, for quota that it keeps for its own use.</summary>
    public required string To { get; init; }

    public required string Fund { get; init; }

    /// <summary>Left out: the fund's only purpose, or none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The budget year; left out: the fiscal year of the date.</summary>
    [BudgetYear]
    public int? Year { get; init; }

    public required decimal Amount { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(From, Fund), new(To, Fund)];

    private protected (Place From, Place To, Money Amount, bool OwnUse) Resolve(IBookView view)
    {
        var setup = view.Setup;
        FiscalMoney.Check(setup.Fund(Fund), this);
        var source = QuotaCommand.PlaceOf(view, From, Fund, Purpose, Year, DateIn(view));
        var target = source with { Unit = setup.Unit(To).Code };
        var ownUse = source.Unit == target.Unit && setup.AllotsOn(source.Unit);
        if (!ownUse && setup.Unit(To).Parent != source.Unit)
            throw new RefusedException(Rule.UnitMustBeChild, ("to", To), ("from", From));
        return (source, target, QuotaCommand.Positive(view, Fund, Amount), ownUse);
    }
}
