namespace FundLedger.Authority;

/// <summary>Where a role must be held for a change that touches a unit.</summary>
public enum RightAt
{
    /// <summary>Where the unit's money is answered for: at the owner of a charity fund, for units that the fund reaches; else at the unit.</summary>
    Unit,

    /// <summary>At the unit itself, whoever owns the fund.</summary>
    Place,

    /// <summary>At the unit itself, and at the owner of a charity fund too: a voucher is written by an officer of all that it touches.</summary>
    PlaceAndOwner,

    /// <summary>At the nearest district, municipality or foundation at the unit or above it: no street gives itself a budget.</summary>
    Budget,

    /// <summary>At the unit above: nobody makes the rules that he himself is held to.</summary>
    Above,

    /// <summary>At every unit at the top: it holds for the whole book.</summary>
    Book,
}

/// <summary>
/// Who may make a change of this kind. Without roles, whoever reads what it touches may, and the rules of the kind itself
/// say whose turn it is.
/// </summary>
/// <param name="at">Where a role must be held.</param>
/// <param name="roles">The roles, one of which is needed; none: whoever reads it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RightAttribute(RightAt at, params string[] roles) : Attribute
{
    public RightAt At { get; } = at;

    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>Whether it is an approval, for which a password alone is not enough.</summary>
    public bool NeedsSecondFactor { get; init; }
}
