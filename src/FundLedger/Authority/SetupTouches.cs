using FundLedger.Setup;

namespace FundLedger.Authority;

/// <summary>What differs between two set-ups, told by what it touches: who is concerned is read from what was really changed.</summary>
internal static class SetupTouches
{
    public static IEnumerable<Touch> Between(BookSetup before, BookSetup after)
    {
        if (before.Purposes != after.Purposes || before.Chart != after.Chart || before.Locked != after.Locked || before.Calendar != after.Calendar)
            yield return Touch.Book;
        foreach (var touch in Units(before, after).Concat(Rules(before, after)).Concat(People(before, after)))
            yield return touch;
    }

    private static IEnumerable<Touch> Units(BookSetup before, BookSetup after) =>
    [
        .. Changed(before.Units, after.Units).Select(unit => new Touch(before.Units.ContainsKey(unit.Key) ? unit.Key : unit.Value!.Parent)),
        .. Changed(before.Facts, after.Facts).Select(fact => new Touch(fact.Key.Unit)),
        .. Changed(before.Funds, after.Funds).SelectMany(fund => new[] { before.Funds.GetValueOrDefault(fund.Key), fund.Value })
            .OfType<Fund>().Select(fund => new Touch(fund.Owner)),
        .. Changed(before.Shortages, after.Shortages).Select(shortage => new Touch(shortage.Value!.At.Unit, shortage.Value.At.Fund)),
    ];

    private static IEnumerable<Touch> Rules(BookSetup before, BookSetup after) =>
    [
        .. Changed(before.Policies, after.Policies).Select(policy => policy.Key.Unit.Length == 0 ? Touch.Book : Touch.Answering(after, policy.Key.Unit, policy.Key.Fund)),
        .. Different(before.Closures, after.Closures).Select(closure => new Touch(closure.Unit)),
        .. Changed(before.Routes, after.Routes).SelectMany(route => Scope(route.Value!).Concat(
            before.NewestRoutes.Where(each => each.Route.Code == route.Key.Code).SelectMany(each => Scope(each.Route)))),
    ];

    /// <summary>A route for units is theirs; one that names none is the whole book's.</summary>
    private static IEnumerable<Touch> Scope(Route route) =>
        route.For.Units is { Count: > 0 } units ? units.Select(unit => new Touch(unit)) : [Touch.Book];

    /// <summary>Whoever changes a person changes who acts at each of the person's units.</summary>
    private static IEnumerable<Touch> People(BookSetup before, BookSetup after) =>
    [
        .. Different(before.Roles, after.Roles).Select(role => new Touch(role.Unit)),
        .. Changed(before.People, after.People).Select(person => person.Key)
            .Concat(Changed(before.Accounts, after.Accounts).Select(account => account.Value!))
            .Concat(Changed(before.Invitations, after.Invitations).Where(offer => offer.Value is not null).Select(offer => offer.Key.Person))
            .Distinct().SelectMany(person => before.Roles.Where(role => role.Person == person)).Select(role => new Touch(role.Unit)),
    ];

    /// <summary>The keys whose value is new, other or gone (null).</summary>
    private static IEnumerable<KeyValuePair<TKey, TValue?>> Changed<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> before, IReadOnlyDictionary<TKey, TValue> after)
        where TKey : notnull
        where TValue : class => ReferenceEquals(before, after)
            ? []
            : [
                .. after.Where(each => !before.TryGetValue(each.Key, out var was) || !Equals(was, each.Value)).Select(each => KeyValuePair.Create(each.Key, (TValue?)each.Value)),
                .. before.Keys.Where(key => !after.ContainsKey(key)).Select(key => KeyValuePair.Create(key, default(TValue))),
            ];

    private static IEnumerable<T> Different<T>(IReadOnlyCollection<T> before, IReadOnlyCollection<T> after) =>
        ReferenceEquals(before, after) ? [] : before.Except(after).Concat(after.Except(before));
}
