namespace FundLedger.Server.Api;

/// <summary>绩效: performance awards, and how late they are paid.</summary>
internal static class AwardCalls
{
    public static Resource Resource { get; } = new("awards", new LocalName("绩效", "Performance awards"))
    {
        Changes =
        [
            new(AccrueAward.Kind, "awards", "计提绩效", "Accrue performance pay"),
            new(FundAward.Kind, "awards/{award}/funding", "落实绩效指标", "Fund a part of an award that had no quota"),
            new(PayAward.Kind, "awards/{award}/payments", "发放绩效", "Pay an award, in full or in part"),
        ],
    };
}
