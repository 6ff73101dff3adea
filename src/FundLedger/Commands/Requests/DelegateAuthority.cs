using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>授权委托: a person lets another act for him for some days; the same again with another last day changes it.</summary>
[Command(DelegateAuthority.Kind)]
[Right(RightAt.Place)]
public sealed record DelegateAuthority : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "delegate";

    /// <summary>Who delegates: the actor himself, in a book that knows its people.</summary>
    public required string From { get; init; }

    /// <summary>Who acts.</summary>
    public required string To { get; init; }

    /// <summary>In which role; left out: in all.</summary>
    public string? Role { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (Role is not null)
            Texts.Code(Role, "role");
        setup.Person(From);
        setup.Person(To);
        if (setup.PersonOf(Actor).Code != From)
            throw new RefusedException(Rule.OnlyForOneself, ("person", From), ("actor", Actor));
        if (From == To)
            throw new RefusedException(Rule.MemberForm, ("member", "to"), ("problem", new Reason(Because.Same, ("other", "from"), ("given", To))));
        if (End < Start)
            throw new RefusedException(Rule.MemberForm, ("member", "end"), ("problem", new Reason(Because.TooEarly, ("given", End), ("first", Start))));
        var delegation = new Delegation(From, To, Role ?? "", Start, End);
        return setup with
        {
            Delegations = setup.Delegations
                .RemoveAll(each => each.From == From && each.To == To && each.Role == delegation.Role && each.Start == Start)
                .Add(delegation),
        };
    }
}
