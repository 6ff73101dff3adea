using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Routes;

/// <summary>The steps that a request would take, and why.</summary>
/// <param name="Published">The route.</param>
/// <param name="Steps">Its steps that apply, in order.</param>
/// <param name="Skipped">Steps that do not, with what of their condition is not met.</param>
internal sealed record RoutePlan(PublishedRoute Published, IReadOnlyList<TakenStep> Steps, IReadOnlyList<(RouteStep Step, Reason Why)> Skipped)
{
    private const int SmallestCommittee = 5;

    /// <summary>Works out the route of a request that is submitted on a day.</summary>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.RouteMustExist"/>, <see cref="Rule.RouteHasNoStep"/>, <see cref="Rule.StepUnitMissing"/>,
    /// <see cref="Rule.StepHasNobody"/> or <see cref="Rule.CommitteeForm"/>.
    /// </exception>
    public static RoutePlan Of(BookSetup setup, RequestState request, DateOnly date)
    {
        var published = RouteOf(setup, request);
        var steps = new List<TakenStep>();
        var skipped = new List<(RouteStep, Reason)>();
        foreach (var step in published.Route.Steps)
        {
            if (WhyNot(setup, step.When, request) is { } why)
                skipped.Add((step, why));
            else
                steps.Add(Bound(setup, step, request, date));
        }

        return steps.Count > 0
            ? new RoutePlan(published, steps, skipped)
            : throw new RefusedException(Rule.RouteHasNoStep, ("route", published.Route.Code), ("document", request.Code));
    }

    /// <summary>The route of a request, and the steps of it that apply, whoever would decide them.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.RouteMustExist"/>.</exception>
    internal static (PublishedRoute Published, IReadOnlyList<RouteStep> Steps) StepsOf(BookSetup setup, RequestState request)
    {
        var published = RouteOf(setup, request);
        return (published, [.. published.Route.Steps.Where(step => WhyNot(setup, step.When, request) is null)]);
    }

    /// <summary>The unit at which a step is decided; null where the tree has none of that level.</summary>
    public static string? UnitOf(BookSetup setup, UnitLevel level, RequestState request) => level == UnitLevel.Foundation
        ? setup.Funds.GetValueOrDefault(request.Fund)?.Owner
        : setup.WithAbove(request.Unit).FirstOrDefault(unit => setup.Unit(unit).Level == level);

    /// <summary>The route for the nearest unit upwards; of several the one that says most, then by code.</summary>
    private static PublishedRoute RouteOf(BookSetup setup, RequestState request)
    {
        var above = setup.WithAbove(request.Unit).ToList();
        var type = setup.Funds.GetValueOrDefault(request.Fund)?.Type;
        return setup.NewestRoutes
            .Where(each => each.Route.For.Kinds?.Contains(request.Kind) != false
                && (each.Route.For.FundTypes is not { } types || (type is { } of && types.Contains(of)))
                && (each.Route.For.Units?.Any(above.Contains) != false))
            .OrderBy(each => each.Route.For.Units?.Where(above.Contains).Min(above.IndexOf) ?? int.MaxValue)
            .ThenBy(each => (each.Route.For.Kinds is null ? 1 : 0) + (each.Route.For.FundTypes is null ? 1 : 0))
            .ThenBy(each => each.Route.Code, StringComparer.Ordinal)
            .FirstOrDefault() ?? throw new RefusedException(Rule.RouteMustExist, ("document", request.Code), ("request", request.Kind), ("unit", request.Unit));
    }

    /// <summary>What of a condition is not met; null where all of it is.</summary>
    private static Reason? WhyNot(BookSetup setup, StepCondition? when, RequestState request)
    {
        if (when is null)
            return null;
        var amount = AmountOf(setup, request) + 0.00m;
        if (when.Above is { } above && amount <= above)
            return new(Because.AmountUpTo, ("amount", amount), ("limit", above + 0.00m));
        if (when.UpTo is { } upTo && amount > upTo)
            return new(Because.AmountAbove, ("amount", amount), ("limit", upTo + 0.00m));
        if (when.FundTypes is { } types && !(setup.Funds.GetValueOrDefault(request.Fund) is { } fund && types.Contains(fund.Type)))
            return new(Because.OtherFundType, ("types", types.Cast<Enum>()));
        if (when.Purposes is { } purposes && !request.Lines.Any(line => Upwards(setup, line.At.Purpose).Any(purposes.Contains)))
            return new(Because.OtherPurpose, ("purposes", string.Join(", ", purposes)));
        return when.AboveAutonomy is { } aboveLimit && aboveLimit != IsAboveAutonomy(setup, request, amount)
            ? new(aboveLimit ? Because.WithinAutonomy : Because.AboveAutonomy, ("amount", amount))
            : null;
    }

    private static bool IsAboveAutonomy(BookSetup setup, RequestState request, decimal amount) =>
        setup.PolicyOf(request.Unit, request.Fund)?.RequestLimit is not { } limit || amount > limit.Amount;

    private static decimal AmountOf(BookSetup setup, RequestState request) => request.Command is null
        ? request.Amount(setup.Fund(request.Fund).Currency).Amount
        : request.Moved;

    private static IEnumerable<string> Upwards(BookSetup setup, string purpose)
    {
        for (var at = purpose; at.Length > 0; at = setup.Purpose(at).Parent)
            yield return at;
    }

    private static TakenStep Bound(BookSetup setup, RouteStep step, RequestState request, DateOnly date)
    {
        var unit = UnitOf(setup, step.Level, request)
            ?? throw new RefusedException(Rule.StepUnitMissing, ("step", step.Step), ("level", step.Level), ("unit", request.Unit));
        var holders = setup.HoldersOf(step.Role, unit, date);
        if (step.Rule == StepRule.Quorum && (holders.Count < SmallestCommittee || holders.Count % 2 == 0))
            throw new RefusedException(Rule.CommitteeForm, ("step", step.Step), ("unit", unit), ("members", holders.Count));
        var others = holders.Where(person => !request.IsMaker(person)).ToList();
        if (step.Quorum is { } quorum && (2 * quorum <= holders.Count || quorum > others.Count))
            throw new RefusedException(Rule.CommitteeForm, ("step", step.Step), ("unit", unit), ("members", holders.Count), ("quorum", quorum));
        if (others.Count == 0)
            throw new RefusedException(Rule.StepHasNobody, ("step", step.Step), ("role", step.Role), ("unit", unit));
        return new TakenStep
        {
            Step = step,
            Unit = unit,
            Members = step.Rule is StepRule.One or StepRule.Council ? null : others,
        };
    }
}
