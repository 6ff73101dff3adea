namespace FundLedger;

/// <summary>What units may do without approval: for a unit and all below it that have no policy of their own.</summary>
public sealed record SetPolicy : SetupCommand
{
    /// <summary>Left out: all units.</summary>
    public string? Unit { get; init; }

    /// <summary>Left out: all funds.</summary>
    public string? Fund { get; init; }

    /// <summary>
    /// 自主调剂限额: how much a unit may hold moved between purposes of a fund's budget year by itself, 0 or more;
    /// left out: any amount.
    /// </summary>
    public decimal? VirementLimit { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (Unit is not null)
            setup.Unit(Unit);
        var currency = Fund is null ? setup.Profile.Currency : setup.Fund(Fund).Currency;
        Money? limit = VirementLimit is { } amount ? Money.FromDecimal(amount, currency) : null;
        if (limit is { MinorUnits: < 0 })
            throw new RefusedException(Rule.AmountMustBePositive, ("member", "virementLimit"), ("amount", limit));
        return setup with { Policies = setup.Policies.SetItem((Unit ?? "", Fund ?? ""), new Policy(limit)) };
    }
}
