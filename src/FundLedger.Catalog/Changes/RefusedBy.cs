namespace FundLedger.Catalog;

/// <summary>Rules that changes of a sort may be refused by: part of the description, and held against every refusal in the tests.</summary>
public static class RefusedBy
{
    /// <summary>Rules of every change.</summary>
    public static IReadOnlyList<Rule> Every { get; } = [.. Rules.In(RuleGroup.Input), Rule.RoleRequired, Rule.UnitMustExist];

    internal static IReadOnlyList<Rule> Posting { get; } = [.. Rules.In(RuleGroup.Posting)];

    internal static IReadOnlyList<Rule> OfDocument { get; } = [.. Rules.In(RuleGroup.Documents), Rule.EntryMustExist];

    internal static IReadOnlyList<Rule> Paying { get; } = [.. Posting, .. OfDocument, .. Rules.In(RuleGroup.Payments)];

    internal static IReadOnlyList<Rule> OfRequest { get; } =
        [.. Rules.In(RuleGroup.Documents), Rule.PersonMustExist, Rule.ActorRequired, Rule.RequestState, Rule.RequestDate, Rule.OnlyTheMaker];

    internal static IReadOnlyList<Rule> Routed { get; } = [.. Rules.In(RuleGroup.Routes)];

    internal static IReadOnlyList<Rule> Deciding { get; } = [.. Rules.In(RuleGroup.Decisions), Rule.SecondFactorRequired, Rule.FlagOpen];

    internal static IReadOnlyList<Rule> Reversing { get; } = [.. Rules.In(RuleGroup.Reversals), Rule.AmountAbovePaid];

    /// <summary>What carries another command out is refused as that is.</summary>
    internal static IEnumerable<Rule> Carried => Change.All.Where(change => change is not (CorrectChange or DecideRequestChange)).SelectMany(change => change.Rules);
}
