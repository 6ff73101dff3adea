using System.Collections.Frozen;
using System.Reflection;
using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Who may make a change of a kind; it stands on the command's class (<see cref="RightAttribute"/>).</summary>
/// <param name="Kind">The kind.</param>
/// <param name="At">Where a role must be held.</param>
/// <param name="Roles">The roles, one of which is needed; none: whoever reads what it touches.</param>
/// <param name="NeedsSecondFactor">Whether it is an approval, for which a password alone is not enough.</param>
public sealed record Right(string Kind, RightAt At, IReadOnlyList<string> Roles, bool NeedsSecondFactor)
{
    private static readonly FrozenDictionary<string, Right> Rights = CommandKind.All
        .Select(kind => (Kind: kind.Name, Of: kind.Type.GetCustomAttribute<RightAttribute>()
            ?? throw new InvalidOperationException($"The kind {kind.Name} does not say who may.")))
        .ToFrozenDictionary(each => each.Kind, each => new Right(each.Kind, each.Of.At, each.Of.Roles, each.Of.NeedsSecondFactor), StringComparer.Ordinal);

    /// <summary>Who may make a change of a kind.</summary>
    public static Right Of(string kind) => Rights[kind];

    /// <summary>The units at which one of the roles must be held for what is touched at a place.</summary>
    internal IEnumerable<string> Where(BookSetup setup, Touch touch) => touch.IsOfBook ? Tops(setup) : At switch
    {
        RightAt.Unit => Answerable(setup, touch),
        RightAt.Place => [touch.Unit],
        RightAt.PlaceAndOwner => Answerable(setup, touch).Append(touch.Unit).Distinct(),
        RightAt.Budget => [setup.WithAbove(touch.Unit).FirstOrDefault(unit => IsBudgetLevel(setup.Units[unit].Level), touch.Unit)],
        RightAt.Above when setup.Funds.GetValueOrDefault(touch.Fund) is { Type: FundType.Charity } charity => [charity.Owner],
        RightAt.Above => setup.Units[touch.Unit].Parent is { Length: > 0 } above ? [above] : Tops(setup),
        RightAt.Book => Tops(setup),
    };

    /// <summary>The owner answers for a charity fund's money at units that the fund reaches; beyond, the unit does too.</summary>
    private static IEnumerable<string> Answerable(BookSetup setup, Touch touch)
    {
        if (setup.Funds.GetValueOrDefault(touch.Fund) is not { Type: FundType.Charity } charity)
            return [touch.Unit];
        return setup.Reaches(charity, touch.Unit) ? [charity.Owner] : [charity.Owner, touch.Unit];
    }

    private static bool IsBudgetLevel(UnitLevel level) => level is UnitLevel.District or UnitLevel.Municipality or UnitLevel.Foundation;

    /// <summary>The units at the top, by code; of a book without units, a name that none has.</summary>
    private static IEnumerable<string> Tops(BookSetup setup) => setup.Units.Values.Where(unit => unit.Parent.Length == 0)
        .Select(unit => unit.Code).Order(StringComparer.Ordinal).DefaultIfEmpty("*");
}
