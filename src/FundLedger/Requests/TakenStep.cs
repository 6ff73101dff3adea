using FundLedger.Setup;

namespace FundLedger.Requests;

/// <summary>A step that a request takes: of the route's version at its submission, bound to a unit and its people.</summary>
public sealed record TakenStep
{
    public required RouteStep Step { get; init; }

    /// <summary>The unit at which the role is held.</summary>
    public required string Unit { get; init; }

    /// <summary>For a rule that counts members: who they were at the submission; later changes do not change the vote.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>Whether the rule counts members.</summary>
    public bool CountsMembers => Members is not null;
}
