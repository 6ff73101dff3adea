using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>States a unit's residents and staff in a year; what is left out stays unknown.</summary>
[Command(StateUnitFacts.Kind)]
[Right(RightAt.Place, Roles.Administrator, Roles.FinanceOfficer)]
public sealed record StateUnitFacts : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "unit-facts";

    public required string Unit { get; init; }

    [BudgetYear]
    public required int Year { get; init; }

    /// <summary>Residents, 1 or more.</summary>
    [Within(1)]
    public int? Population { get; init; }

    /// <summary>Posts filled, 1 or more.</summary>
    [Within(1)]
    public int? Staff { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit)];

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (Population <= 0)
            throw new RefusedException(Rule.MemberForm, ("member", "population"), ("problem", new Reason(Because.BelowLeast, ("least", 1), ("given", Population))));
        if (Staff <= 0)
            throw new RefusedException(Rule.MemberForm, ("member", "staff"), ("problem", new Reason(Because.BelowLeast, ("least", 1), ("given", Staff))));
        return setup with { Facts = setup.Facts.SetItem((setup.Unit(Unit).Code, Year), new UnitFacts(Population, Staff)) };
    }
}
