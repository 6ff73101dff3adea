using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>What units may do without approval: for a unit and all below it that have no policy of their own.</summary>
[Command(SetPolicy.Kind)]
[Right(RightAt.Above, Roles.Administrator, Roles.FinanceOfficer)]
public sealed record SetPolicy : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "set-policy";

    /// <summary>Left out: all units.</summary>
    public string? Unit { get; init; }

    /// <summary>Left out: all funds.</summary>
    public string? Fund { get; init; }

    /// <summary>
    /// 自主调剂限额: how much a unit may hold moved between purposes of a fund's budget year by itself, 0 or more;
    /// left out: any amount.
    /// </summary>
    public decimal? VirementLimit { get; init; }

    /// <summary>自主限额: up to this a unit decides its requests alone, 0 or more; left out: it has no such right.</summary>
    public decimal? RequestLimit { get; init; }

    /// <summary>后审: how many of a hundred requests within the limit are audited afterwards, 0 to 100; left out: 0.</summary>
    [Within(0, 100)]
    public int? AuditPercent { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [Unit is null ? Touch.Book : Touch.Answering(setup, Unit, Fund ?? "")];

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        if (Unit is not null)
            setup.Unit(Unit);
        var currency = Fund is null ? setup.Profile.Currency : setup.Fund(Fund).Currency;
        var policy = new Policy(Limit(VirementLimit, "virementLimit", currency), Limit(RequestLimit, "requestLimit", currency), AuditPercent ?? 0);
        return policy.AuditPercent is >= 0 and <= 100
            ? setup with { Policies = setup.Policies.SetItem((Unit ?? "", Fund ?? ""), policy) }
            : throw new RefusedException(Rule.MemberForm, ("member", "auditPercent"), ("problem", new Reason(Because.NotBetween, ("least", 0), ("most", 100), ("given", policy.AuditPercent))));
    }

    private static Money? Limit(decimal? amount, string member, Currency currency)
    {
        if (amount is null)
            return null;
        var limit = Money.FromDecimal(amount.Value, currency);
        return limit.MinorUnits >= 0 ? limit : throw new RefusedException(Rule.AmountMustNotBeNegative, ("member", member), ("amount", limit));
    }
}
