namespace FundLedger.Server.Api;

/// <summary>人员: who acts, in which roles, and who stands in for whom.</summary>
internal static class PeopleCalls
{
    public static Resource Resource { get; } = new("people", new LocalName("人员与任职", "People and roles"))
    {
        Questions =
        [
            new("people", Resources.VerbIn(PersonVerb.Create(), "list"), Audience.Setup),
            new("delegations", Resources.VerbIn(DelegateVerb.Create(), "list"), Audience.Setup),
        ],
        Changes =
        [
            Change.Of<OpenPerson>("open-person", "people", "登记人员", "Make a person known, or give him more user names", Roles.Administrators, OfRoles),
            Change.Of<AssignRole>("assign-role", "roles", "任职或卸任", "Give a person a role at a unit, or end it", Roles.Administrators,
                (command, _) => Touch.OfUnits(command.Unit)),
            Change.Of<DelegateAuthority>("delegate", "delegations", "授权委托", "Let another act for oneself for some days", Roles.Any, (_, _) => Touch.Nothing),
        ],
    };

    /// <summary>Whoever gives a person another user name lets it do all that the person may, at each of his units.</summary>
    private static Touch OfRoles(OpenPerson command, BookSetup setup) =>
        Touch.OfUnits([.. setup.Roles.Where(role => role.Person == command.Person).Select(role => role.Unit).Distinct()]);
}
