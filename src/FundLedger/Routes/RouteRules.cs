using FundLedger.Setup;

namespace FundLedger.Routes;

/// <summary>What a route must be before it can be published.</summary>
public static class RouteRules
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
        Require(route.Steps.Count is > 0 and <= MostSteps, route, "-", $"steps = {route.Steps.Count}: 1 … {MostSteps}");
        Require(route.OutcomeDays is null or (>= 1 and <= MostDays), route, "-", $"outcomeDays: 1 … {MostDays}");
        Require(route.For.Kinds is null or { Count: > 0 }, route, "-", "for.kinds = 0");
        Require(route.For.FundTypes is null or { Count: > 0 }, route, "-", "for.fundTypes = 0");
        Require(route.For.Units is null or { Count: > 0 }, route, "-", "for.units = 0");
        foreach (var unit in route.For.Units ?? [])
            setup?.Unit(unit);
    }

    /// <summary>What is said of the steps together.</summary>
    internal static void CheckWhole(Route route)
    {
        var repeated = route.Steps.GroupBy(step => step.Step, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        Require(repeated is null, route, repeated?.Key ?? "", "step ≥ 2");
        Require(route.Steps.Any(step => step.When is null || Covers(route, step)), route, "-", "when ⇒ steps = 0");
    }

    /// <summary>What is said of one step; without a set-up purposes are not looked up.</summary>
    internal static void CheckStep(Route route, RouteStep step, BookSetup? setup)
    {
        Texts.Code(step.Step, "step");
        Texts.Code(step.Role, "role");
        Texts.Name(step.Name, "step.name");
        Require(step.Percent is null == (step.Rule != StepRule.Percentage), route, step.Step, "percent ⇔ rule percentage");
        Require(step.Percent is null or (>= 1 and <= 100), route, step.Step, "percent: 1 … 100");
        Require(step.Quorum is null == (step.Rule != StepRule.Quorum), route, step.Step, "quorum ⇔ rule quorum");
        Require(step.Quorum is null or >= 3, route, step.Step, "quorum ≥ 3");
        Require(step.Supervisor is null == (step.Rule != StepRule.Quorum), route, step.Step, "supervisor ⇔ rule quorum");
        if (step.Supervisor is not null)
            Texts.Code(step.Supervisor, "supervisor");
        Require(step.Supervisor is null || step.Supervisor != step.Role, route, step.Step, "supervisor ≠ role");
        Require(step.Days is null or (>= 1 and <= MostDays), route, step.Step, $"days: 1 … {MostDays}");
        var escalates = step.Then == OnTimeout.Escalate;
        Require(step.EscalateTo is not null == escalates && step.EscalateLevel is not null == escalates, route, step.Step, "escalateTo, escalateLevel ⇔ then escalate");
        if (step.EscalateTo is not null)
            Texts.Code(step.EscalateTo, "escalateTo");
        Require(!escalates || step.Days is not null, route, step.Step, "escalate ⇒ days");
        Require(!escalates || step.Rule is StepRule.One or StepRule.Council, route, step.Step, "escalate ⇒ rule one | council");
        Require(!escalates || (step.EscalateTo, step.EscalateLevel) != (step.Role, step.Level), route, step.Step, "escalateTo ≠ role");
        if (step.When is { } when)
            Check(route, step, when, setup);
    }

    private static void Check(Route route, RouteStep step, StepCondition when, BookSetup? setup)
    {
        Require(when.Above is null or >= 0, route, step.Step, "above ≥ 0");
        Require(when.UpTo is null or > 0, route, step.Step, "upTo > 0");
        Require(!(when.Above >= when.UpTo), route, step.Step, "above < upTo");
        Require(when.FundTypes is null or { Count: > 0 }, route, step.Step, "fundTypes = 0");
        Require(when.Purposes is null or { Count: > 0 }, route, step.Step, "purposes = 0");
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

    private static void Require(bool condition, Route route, string step, string problem)
    {
        if (!condition)
            throw new RefusedException(Rule.RouteForm, ("route", Texts.Shown(route.Code)), ("step", Texts.Shown(step)), ("problem", problem));
    }
}
