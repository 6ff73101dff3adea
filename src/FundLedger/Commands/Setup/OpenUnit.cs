using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Opens a unit, below another or at the top.</summary>
[Command(OpenUnit.Kind)]
[Right(RightAt.Place, Roles.Administrator)]
public sealed record OpenUnit : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "open-unit";

    public required string Unit { get; init; }

    public required LocalName Name { get; init; }

    public required UnitLevel Level { get; init; }

    /// <summary>The unit above it; left out: none.</summary>
    public string? Parent { get; init; }

    /// <summary>True when it keeps accounts of its own; left out: true.</summary>
    public bool Entity { get; init; } = true;

    /// <summary>The first day on which it can be posted to; left out: the first there is.</summary>
    public DateOnly? From { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [Parent is null ? Touch.Book : new(Parent)];

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Unit, "unit");
        if (DocumentCode.IsFull(Unit))
            throw new RefusedException(Rule.CodeForm, ("member", "unit"), ("code", Texts.Shown(Unit)));
        Texts.Name(Name);
        var taking = setup.Taking("unit", Unit, Rule.UnitMustBeNew);
        var parent = Parent is null ? "" : setup.Unit(Parent).Code;
        if (parent.Length > 0 && !StandsBelow(setup.Units[parent].Level))
            throw new RefusedException(Rule.UnitLevelMustFit, ("unit", Unit), ("level", Level), ("parent", parent), ("above", setup.Units[parent].Level));
        return taking with
        {
            Units = setup.Units.Add(Unit, new Unit(Unit, Name, Level, parent, Entity, From ?? DateOnly.MinValue)),
            Parents = parent.Length == 0 ? setup.Parents : setup.Parents.Add(parent),
            Allotting = parent.Length == 0 || !Entity ? setup.Allotting : setup.Allotting.Add(parent),
        };
    }

    /// <summary>
    /// A unit stands below one of a higher level: else whoever sets up a street could open a district in it, and give himself
    /// a budget. A foundation stands below a municipality or a district.
    /// </summary>
    private bool StandsBelow(UnitLevel above) => Level == UnitLevel.Foundation
        ? above is UnitLevel.Municipality or UnitLevel.District
        : above != UnitLevel.Foundation && above < Level;
}
