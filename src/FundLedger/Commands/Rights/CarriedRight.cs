using FundLedger.Authority;
using FundLedger.Requests;
using FundLedger.Routes;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// What an approved request carries out needs, among those who approve it, somebody who may do that very change directly at
/// everything it touches: an approval passes on a right that is there, and makes none.
/// </summary>
internal static class CarriedRight
{
    /// <summary>Looks beforehand whether someone on the route could authorise it.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CarriedNeedsRight"/>, or a rule of routes.</exception>
    public static void Foresee(IBookView view, RequestState request, DateOnly date)
    {
        var command = RequestedCommand.Read(request.Command, request.Kind);
        var deciders = RoutePlan.Of(view.Setup, request, date).Steps
            .SelectMany(taken => taken.Members ?? view.Setup.HoldersOf(taken.Step.Role, taken.Unit, date))
            .Where(person => !request.IsMaker(person));
        Check(view, command, Foreseen(view.Setup, command, date), deciders);
    }

    /// <exception cref="RefusedException"><see cref="Rule.CarriedNeedsRight"/>.</exception>
    public static void Check(IBookView view, BookCommand command, IEnumerable<Touch> touches, IEnumerable<string> approvers)
    {
        var right = Right.Of(CommandJson.KindOf(command));
        var units = touches.SelectMany(touch => right.Where(view.Setup, touch)).Distinct().ToList();
        var people = approvers.Distinct().Select(person => Rights.OfPerson(view.Setup, person, view.Today)).ToList();
        if (people.Any(rights => units.All(unit => rights.Holds(unit, right.Roles))))
            return;
        var missing = units.Find(unit => !people.Any(rights => rights.Holds(unit, right.Roles))) ?? units.FirstOrDefault("*");
        throw new RefusedException(Rule.CarriedNeedsRight, ("kind", right.Kind), ("unit", missing == "*" ? null : missing), ("roles", new RoleList(right.Roles)));
    }

    /// <summary>What a decision touches, and what its command names: a rule that is made again as it was is made all the same.</summary>
    public static IEnumerable<Touch> Of(BookSetup setup, BookCommand command, Decision decision) => Touch.Of(decision.Drafts.SelectMany(draft => draft.Lines))
        .Concat(decision.Setup is { } after ? SetupTouches.Between(setup, after) : []).Concat(Named(setup, command));

    private static IEnumerable<Touch> Named(BookSetup setup, BookCommand command) =>
        Right.Of(CommandJson.KindOf(command)).At == RightAt.Book ? [Touch.Book] : command.Places(setup);

    /// <summary>What a command would touch, as far as it can be told before it is decided.</summary>
    private static IEnumerable<Touch> Foreseen(BookSetup setup, BookCommand command, DateOnly date)
    {
        try
        {
            return command is ISetupChange change ? SetupTouches.Between(setup, change.Apply(setup, date)).Concat(Named(setup, command)).ToList() : Named(setup, command);
        }
        catch (RefusedException) when (Right.Of(CommandJson.KindOf(command)).At == RightAt.Book)
        {
            return [Touch.Book];
        }
    }
}
