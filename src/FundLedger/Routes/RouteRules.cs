using FundLedger.Setup;

namespace FundLedger.Routes;

/// <summary>What a route must be before it can be published.</summary>
internal static class RouteRules
{
    private const int MostSteps = 30;
    private const int MostDays = 250;

    /// <exception cref="RefusedException"><see cref="Rule.RouteForm"/>, naming the step and what is wrong with it; or a rule of codes and texts.</exception>
    public static void Check(Route route, BookSetup setup)
    {
        CheckHead(route, setup);
        foreach (var step in route.Steps)
            CheckStep(route, step, setup);
        CheckWhole(route);
    }

    /// <summary>What is said of the route itself; without a set-up units are not looked up.</summary>
    internal static void CheckHead(Route route, BookSetup? setup)
    {
        Texts.Code(route.Code, "route.code");
        Texts.Name(route.Name, "route.name");
        Require(route.Steps.Count is > 0 and <= MostSteps, route, null, new(Because.MemberNotBetween, ("member", "steps"), ("least", 1), ("most", MostSteps), ("given", route.Steps.Count)));
        Require(route.OutcomeDays is null or (>= 1 and <= MostDays), route, null, new(Because.MemberNotBetween, ("member", "outcomeDays"), ("least", 1), ("most", MostDays), ("given", route.OutcomeDays)));
        Require(route.For.Kinds is null or { Count: > 0 }, route, null, new(Because.MemberEmpty, ("member", "for.kinds")));
        Require(route.For.FundTypes is null or { Count: > 0 }, route, null, new(Because.MemberEmpty, ("member", "for.fundTypes")));
        Require(route.For.Units is null or { Count: > 0 }, route, null, new(Because.MemberEmpty, ("member", "for.units")));
        foreach (var unit in route.For.Units ?? [])
            setup?.Unit(unit);
    }

    /// <summary>What is said of the steps together.</summary>
    internal static void CheckWhole(Route route)
    {
        var repeated = route.Steps.GroupBy(step => step.Step, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        Require(repeated is null, route, repeated?.Key, new(Because.StepRepeated, ("member", "step")));
        Require(route.Steps.Any(step => step.When is null || Covers(route, step)), route, null, new(Because.AllConditional));
    }

    /// <summary>What is said of one step; without a set-up purposes are not looked up.</summary>
    internal static void CheckStep(Route route, RouteStep step, BookSetup? setup)
    {
        Texts.Code(step.Step, "step");
        Texts.Code(step.Role, "role");
        Texts.Name(step.Name, "step.name");
        Require(step.Percent is null == (step.Rule != StepRule.Percentage), route, step.Step, new(Because.MemberAlone, ("member", "percent"), ("other", "rule: percentage")));
        Require(step.Percent is null or (>= 1 and <= 100), route, step.Step, new(Because.MemberNotBetween, ("member", "percent"), ("least", 1), ("most", 100), ("given", step.Percent)));
        Require(step.Quorum is null == (step.Rule != StepRule.Quorum), route, step.Step, new(Because.MemberAlone, ("member", "quorum"), ("other", "rule: quorum")));
        Require(step.Quorum is null or >= 3, route, step.Step, new(Because.MemberBelowLeast, ("member", "quorum"), ("least", 3), ("given", step.Quorum)));
        Require(step.Supervisor is null == (step.Rule != StepRule.Quorum), route, step.Step, new(Because.MemberAlone, ("member", "supervisor"), ("other", "rule: quorum")));
        if (step.Supervisor is not null)
            Texts.Code(step.Supervisor, "supervisor");
        Require(step.Supervisor is null || step.Supervisor != step.Role, route, step.Step, new(Because.MemberSame, ("member", "supervisor"), ("other", "role")));
        Require(step.Days is null or (>= 1 and <= MostDays), route, step.Step, new(Because.MemberNotBetween, ("member", "days"), ("least", 1), ("most", MostDays), ("given", step.Days)));
        var escalates = step.Then == OnTimeout.Escalate;
        Require(step.EscalateTo is not null == escalates, route, step.Step, new(Because.MemberAlone, ("member", "escalateTo"), ("other", "then: escalate")));
        Require(step.EscalateLevel is not null == escalates, route, step.Step, new(Because.MemberAlone, ("member", "escalateLevel"), ("other", "then: escalate")));
        if (step.EscalateTo is not null)
            Texts.Code(step.EscalateTo, "escalateTo");
        Require(!escalates || step.Days is not null, route, step.Step, new(Because.EscalationWithoutLimit, ("member", "days")));
        Require(!escalates || step.Rule is StepRule.One or StepRule.Council, route, step.Step, new(Because.EscalationOfSeveral, ("member", "rule")));
        Require(!escalates || (step.EscalateTo, step.EscalateLevel) != (step.Role, step.Level), route, step.Step, new(Because.MemberSame, ("member", "escalateTo"), ("other", "role")));
        if (step.When is { } when)
            Check(route, step, when, setup);
    }

    private static void Check(Route route, RouteStep step, StepCondition when, BookSetup? setup)
    {
        Require(when.Above is null or >= 0, route, step.Step, new(Because.MemberBelowLeast, ("member", "above"), ("least", 0), ("given", when.Above)));
        Require(when.UpTo is null or > 0, route, step.Step, new(Because.MemberNotPositive, ("member", "upTo"), ("given", when.UpTo)));
        Require(!(when.Above >= when.UpTo), route, step.Step, new(Because.MemberNotBelow, ("member", "above"), ("other", "upTo")));
        Require(when.FundTypes is null or { Count: > 0 }, route, step.Step, new(Because.MemberEmpty, ("member", "fundTypes")));
        Require(when.Purposes is null or { Count: > 0 }, route, step.Step, new(Because.MemberEmpty, ("member", "purposes")));
        foreach (var purpose in when.Purposes ?? [])
            setup?.Purpose(purpose);
    }

    /// <summary>Whether a step with a condition has another beside it for whatever the condition leaves out.</summary>
    private static bool Covers(Route route, RouteStep step) => step.When switch
    {
        { Above: { } above, UpTo: null, FundTypes: null, Purposes: null, AboveAutonomy: null } =>
            above == 0 || route.Steps.Any(other => other.When is { UpTo: { } upTo, Above: null, FundTypes: null, Purposes: null, AboveAutonomy: null } && upTo >= above),
        { Above: null, UpTo: null, FundTypes: null, Purposes: null, AboveAutonomy: { } aboveLimit } =>
            route.Steps.Any(other => other.When is { Above: null, UpTo: null, FundTypes: null, Purposes: null, AboveAutonomy: { } limit } && limit != aboveLimit),
        _ => false,
    };

    private static void Require(bool condition, Route route, string? step, Reason problem)
    {
        if (!condition)
            throw new RefusedException(Rule.RouteForm, ("route", Texts.Shown(route.Code)), ("step", step is null ? null : Texts.Shown(step)), ("problem", problem));
    }
}
