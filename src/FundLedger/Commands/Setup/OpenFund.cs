using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Opens a fund.</summary>
[Command(OpenFund.Kind)]
[Right(RightAt.Place, Roles.Administrator)]
public sealed record OpenFund : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "open-fund";

    public required string Fund { get; init; }

    public required LocalName Name { get; init; }

    public required FundType Type { get; init; }

    /// <summary>Left out: the book's currency.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Left out: permanent for a charity fund, two-year for a project, carry-over for the others.</summary>
    public CarryOver? CarryOver { get; init; }

    public required string Owner { get; init; }

    /// <summary>Purposes that it may be used for; left out: any.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Purposes that it may never be used for.</summary>
    public IReadOnlyList<string> NegativeList { get; init; } = [];

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Owner)];

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Fund, "fund");
        Texts.Name(Name);
        var taking = setup.Taking("fund", Fund, Rule.FundMustBeNew);
        foreach (var purpose in Purposes.Concat(NegativeList))
            setup.Purpose(purpose);
        var fund = new Fund(Fund, Name, Type, Currency ?? setup.Profile.Currency, CarryOver ?? DefaultCarryOver,
            setup.Unit(Owner).Code, Purposes, NegativeList);
        if (fund.HasYear == (Type == FundType.Charity))
            throw new RefusedException(Rule.MemberForm, ("member", "carryOver"), ("problem", new Reason(Because.CarryOverNotOfType, ("type", Type), ("rule", fund.CarryOver))));
        return taking with { Funds = setup.Funds.Add(Fund, fund) };
    }

    private CarryOver DefaultCarryOver => Type switch
    {
        FundType.Charity => Setup.CarryOver.Permanent,
        FundType.Project => Setup.CarryOver.TwoYear,
        FundType.Fiscal => Setup.CarryOver.CarryOver,
        FundType.Performance => Setup.CarryOver.CarryOver,
    };
}
